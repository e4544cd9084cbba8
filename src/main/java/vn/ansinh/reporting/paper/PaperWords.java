package vn.ansinh.reporting.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fixed words of a document, and how its number, date and names are put into them, for Word and for PDF. */
final class PaperWords {

    static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String TO = "Kính gửi:";
    static final String COPIES = "Nơi nhận:";
    static final String APPENDIX = "Phụ lục";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Room for what is written in by hand or by the clerk. */
    static final String BLANK = "\u00a0".repeat(6);

    private static final List<String> ROMAN = List.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX");

    private PaperWords() {}

    static String capitals(String words) {
        return words.toUpperCase(VIETNAMESE);
    }

    /** {@code Số: 05/BC-SYT}; empty of what has no symbol, and so no number. */
    static String number(Paper.Head head) {
        return head.symbol().isEmpty() ? "" : "Số: " + numberAndSymbol(head);
    }

    /** {@code Vĩnh Long, ngày 05 tháng 01 năm 2021}. */
    static String placeAndDate(Paper.Head head) {
        return head.place() + ", " + day(head.date());
    }

    /** {@code V/v đề nghị báo cáo …}. */
    static String about(Paper.Title title) {
        return "V/v " + title.subject();
    }

    /** {@code Phụ lục} where there is one, {@code Phụ lục II} of several. */
    static String appendix(Paper paper, int index) {
        if (paper.appendices().size() == 1) {
            return APPENDIX;
        }
        return APPENDIX + " " + (index < ROMAN.size() ? ROMAN.get(index) : String.valueOf(index + 1));
    }

    /** {@code (Kèm theo Báo cáo số 05/BC-SYT ngày 05 tháng 01 năm 2021 của Sở Y tế)}. */
    static String attachedTo(Paper paper) {
        Paper.Head head = paper.head();
        String number = head.symbol().isEmpty() ? "" : " số " + numberAndSymbol(head);
        return "(Kèm theo " + kind(paper.title()) + number + " "
                + day(head.date()).replace(' ', '\u00a0') + " của "
                + head.body().replace('\n', ' ') + ")";
    }

    /** {@code - Sở Tài chính;} one below the other, the last with a full stop. */
    static List<String> addressees(List<String> to) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < to.size(); i++) {
            lines.add("- " + to.get(i) + (i < to.size() - 1 ? ";" : "."));
        }
        return lines;
    }

    /** {@code - Như trên;} … {@code - Lưu: VT, QLLĐ.} */
    static List<String> copies(List<String> copies) {
        return addressees(copies);
    }

    /** What stands in small print beside the sign. */
    static List<String> trace(Paper.Trace trace) {
        var lines = new ArrayList<String>();
        lines.add("Mã văn bản: " + trace.reference() + ", lần " + trace.round());
        lines.add("Mã kiểm tra: " + trace.checkCode());
        if (trace.address() != null) {
            lines.add("Kiểm tra tại: " + trace.address());
        }
        return lines;
    }

    private static String numberAndSymbol(Paper.Head head) {
        return (head.number().isEmpty() ? BLANK : head.number()) + "/" + head.symbol();
    }

    /** With a nought before days below ten and before January and February, so that nothing can be written before them. */
    static String day(LocalDate date) {
        if (date == null) {
            return "ngày " + BLANK + " tháng " + BLANK + " năm " + BLANK;
        }
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** {@code Báo cáo}, {@code Tờ trình}, {@code Công văn}. */
    private static String kind(Paper.Title title) {
        if (title.name() == null) {
            return "Công văn";
        }
        String small = title.name().toLowerCase(VIETNAMESE);
        return capitals(small.substring(0, 1)) + small.substring(1);
    }
}
