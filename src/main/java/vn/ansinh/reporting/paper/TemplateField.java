package vn.ansinh.reporting.paper;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a template has in double braces, {@code {{trích yếu}}}, and what of a paper comes to stand there. */
enum TemplateField {
    SUPERIOR("cơ quan chủ quản", false),
    BODY("cơ quan", false),
    NUMBER("số", false),
    SYMBOL("ký hiệu", false),
    PLACE("địa danh", false),
    DATE("ngày", false),
    KIND("tên loại", false),
    SUBJECT("trích yếu", false),
    ADDRESSEES("kính gửi", true),
    TEXT("nội dung", true),
    SIGNATURE("ký", true),
    COPIES("nơi nhận", true),
    TRACE("mã kiểm tra", true),
    APPENDICES("phụ lục", true);

    /** A name in braces; what lies between them may not have braces itself. */
    static final Pattern IN_BRACES = Pattern.compile("\\{\\{([^{}]*)}}");

    private final String title;
    private final boolean block;

    TemplateField(String title, boolean block) {
        this.title = title;
        this.block = block;
    }

    /** {@code trích yếu} */
    String title() {
        return title;
    }

    /** {@code {{trích yếu}}} */
    String inBraces() {
        return "{{" + title + "}}";
    }

    /** Whether it stands alone in its paragraph, once: what takes its place are paragraphs. */
    boolean block() {
        return block;
    }

    /** Whether a template of the kind would lose something without it. */
    boolean requiredBy(PaperKind kind) {
        return switch (this) {
            case SUPERIOR, PLACE, KIND -> false;
            case NUMBER, SYMBOL, SIGNATURE, COPIES -> kind != PaperKind.RECEIPT;
            default -> true;
        };
    }

    /** However it is written: large or small, composed or not, with more blanks than needed. */
    static Optional<TemplateField> named(String name) {
        String sought = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.title.equals(sought))
                .findFirst();
    }
}
