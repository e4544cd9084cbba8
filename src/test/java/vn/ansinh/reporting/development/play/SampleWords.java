package vn.ansinh.reporting.development.play;

import java.util.Set;

/** What the agencies write in their reports; each text begins by saying that it is a sample. */
final class SampleWords {

    static final String SAMPLE = "(Nội dung mẫu) ";

    private SampleWords() {}

    /**
     * The text of a section.
     *
     * @param title of the section, below a heading the name of its area
     * @param areas those the agency has figures of; it is silent about the others. Without any it speaks of each
     */
    static String section(PlayedRegime regime, String code, String title, String agency, Set<String> areas) {
        int point = code.indexOf('.');
        if (point > 0) {
            return areas.isEmpty() || areas.contains(code.substring(point + 1))
                    ? SAMPLE + title
                            + ": đã triển khai các nhiệm vụ theo kế hoạch; số liệu đến ngày chốt nêu trong biểu."
                    : "";
        }
        if (code.equals(regime.general())) {
            return SAMPLE + agency + general(regime);
        }
        return code.equals(regime.ahead()) ? SAMPLE + ahead(regime) : "";
    }

    private static String general(PlayedRegime regime) {
        return switch (regime.code()) {
            case "CCHC" ->
                " đã ban hành kế hoạch cải cách hành chính của năm, phân công người đứng đầu chịu trách nhiệm, kiểm tra"
                        + " việc giải quyết hồ sơ ở bộ phận một cửa.";
            case "GNBV" ->
                " đã kiện toàn ban chỉ đạo, ban hành kế hoạch giảm nghèo của năm và phân công theo dõi từng dự án.";
            default ->
                " đã quán triệt Kết luận số 92-KL/TW, phân công bộ phận theo dõi, tổng hợp và đưa"
                        + " nhiệm vụ an sinh xã hội vào chương trình công tác năm 2021.";
        };
    }

    private static String ahead(PlayedRegime regime) {
        return regime.code().equals("CCHC")
                ? "Tiếp tục rà soát, đơn giản hóa thủ tục hành chính; nâng tỷ lệ hồ sơ giải quyết đúng hạn, đẩy mạnh dịch"
                        + " vụ công trực tuyến."
                : "Tiếp tục thực hiện các nhiệm vụ của kế hoạch trong 6 tháng cuối năm; rà soát, cập nhật số"
                        + " liệu trước kỳ báo cáo năm.";
    }
}
