package vn.ansinh.reporting.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The thirteen packets of QCVN 125:2021/BTTTT in their order; their fields are not public, so that those here are our own. */
enum Packet {
    REGIME("che-do-bao-cao", "chế độ báo cáo", true),
    FORMS("bieu-mau-bao-cao", "biểu mẫu báo cáo", true),
    OUTLINE("bieu-mau-bao-cao-de-cuong", "biểu mẫu báo cáo đề cương", true),
    FIGURES("so-lieu-bao-cao", "số liệu báo cáo", true),
    /** Figures as lists of cases: no regime here asks for such. */
    FIGURE_LISTS("so-lieu-bao-cao-danh-sach", "số liệu báo cáo danh sách", false),
    NARRATIVES("gui-de-cuong-bao-cao", "gửi đề cương báo cáo", true),
    STATES("trang-thai-bao-cao", "trạng thái báo cáo", true),
    PERIODS("danh-muc-ky-bao-cao", "danh mục kỳ báo cáo", true),
    INDICATORS("danh-muc-chi-tieu-bao-cao", "danh mục chỉ tiêu báo cáo", true),
    /** Sets of key performance indicators are no reports, and there are none here; as the two further ones. */
    KPI_SETS("bo-chi-so", "bộ chỉ số (KPI)", false),
    KPI_GROUPS("danh-muc-nhom-chi-so", "danh mục nhóm chỉ số", false),
    BREAKDOWNS("danh-muc-phan-to-chi-so", "danh mục phân tổ chỉ số", true),
    KPI_FIGURES("du-lieu-chi-so", "dữ liệu chỉ số (KPI)", false);

    private final String file;
    private final String title;
    private final boolean used;

    Packet(String file, String title, boolean used) {
        this.file = file;
        this.title = title;
        this.used = used;
    }

    /** From 1, as the regulation counts them. */
    int number() {
        return ordinal() + 1;
    }

    /** {@code 04-so-lieu-bao-cao.json}. */
    String fileName() {
        return "%02d-%s.json".formatted(number(), file);
    }

    /** As the regulation names it. */
    String title() {
        return title;
    }

    /** Whether there is something here that belongs into it. */
    boolean used() {
        return used;
    }

    static Optional<Packet> ofFile(String name) {
        return Arrays.stream(values())
                .filter(packet -> packet.fileName().equals(name))
                .findFirst();
    }
}
