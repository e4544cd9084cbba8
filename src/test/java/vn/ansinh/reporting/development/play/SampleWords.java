package vn.ansinh.reporting.development.play;

import java.util.Set;

/** What the agencies write in their reports; each text begins by saying that it is a sample. */
final class SampleWords {

    static final String SAMPLE = "(Nội dung mẫu) ";

    private SampleWords() {}

    /**
     * The text of a section.
     *
     * @param title of the section, for one of part II the name of its area
     * @param areas those the agency has figures of; it is silent about the others
     */
    static String section(String code, String title, String agency, Set<String> areas) {
        if (code.startsWith("II.")) {
            return areas.contains(code.substring(3))
                    ? SAMPLE + title
                            + ": đã triển khai các nhiệm vụ theo kế hoạch; số liệu đến ngày chốt nêu trong biểu."
                    : "";
        }
        return switch (code) {
            case "I" ->
                SAMPLE + agency + " đã quán triệt Kết luận số 92-KL/TW, phân công bộ phận theo dõi, tổng hợp và đưa"
                        + " nhiệm vụ an sinh xã hội vào chương trình công tác năm 2021.";
            case "IV" ->
                SAMPLE + "Tiếp tục thực hiện các nhiệm vụ của kế hoạch trong 6 tháng cuối năm; rà soát, cập nhật số"
                        + " liệu trước kỳ báo cáo năm.";
            default -> "";
        };
    }
}
