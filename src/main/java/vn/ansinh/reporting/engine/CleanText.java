package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form of every text that enters: letters composed (NFC), lines parted by {@code \n}, no control characters but
 * tab and line break, and nothing that is there and not seen (zero-width, bidirectional and other format characters).
 * Two texts that look the same are the same, and what a letter shows is what the database holds.
 */
public final class CleanText {

    /** More marks on one letter are no writing (Unicode: Stream-Safe Text Format), and cost a long time to compose. */
    private static final int MOST_MARKS = 30;

    private CleanText() {}

    /**
     * @param text null stays null
     * @throws Refusal when it holds NUL, half a character or a heap of marks, which nobody has typed
     */
    public static String of(String text) {
        return text == null || plain(text) ? text : clean(text, true);
    }

    /** As {@link #of(String)}, for what nobody can type anew, such as a cell of a file: drops what is damaged too. */
    public static String salvaged(String text) {
        return text == null || plain(text) ? text : clean(text, false);
    }

    /** The name of a file as it is shown and kept: one line, without the path to it; empty when nothing is left. */
    public static String fileName(String name) {
        return name == null
                ? ""
                : salvaged(name)
                        .replaceAll("[\\t\\n\\p{Z}]+", " ")
                        .replaceAll(".*[/\\\\]", "")
                        .strip();
    }

    /**
     * The same tree with every text and every name in it clean; passwords stay what they are.
     *
     * @throws Refusal as {@link #of(String)}, and for a number that is none in JSON
     */
    public static JsonNode of(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            ObjectNode clean = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(field -> clean.set(
                            of(field.getKey()), secret(field.getKey()) ? field.getValue() : of(field.getValue())));
            return clean;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> clean.add(of(element)));
            return clean;
        }
        if (tree.isDouble() && !Double.isFinite(tree.doubleValue())) {
            throw damaged();
        }
        return tree.isTextual() ? TextNode.valueOf(of(tree.textValue())) : tree;
    }

    /** Nobody knows in which form a password was set. */
    public static boolean secret(String field) {
        return field.toLowerCase(Locale.ROOT).contains("password");
    }

    /** Nearly all texts: nothing in them needs a look. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean fine = sign >= ' ' && sign < 0x7F
                    || sign == '\n'
                    || sign == '\t'
                    || sign >= 0xA0 && sign < 0x300 && sign != 0xAD;
            if (!fine) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text, boolean strict) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            marks = mark(sign) ? marks + 1 : 0;
            if (sign == 0 || Character.getType(sign) == Character.SURROGATE || marks > MOST_MARKS) {
                if (strict) {
                    throw damaged();
                }
            } else if (lineBreak(sign)) {
                if (sign != '\n' || i == 0 || text.charAt(i - 1) != '\r') {
                    kept.append('\n');
                }
            } else if (!unseen(sign)) {
                kept.appendCodePoint(sign);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Also the line break of Word (U+000B), of a printer and of Unicode. */
    private static boolean lineBreak(int sign) {
        return sign >= '\n' && sign <= '\r' || sign == 0x85 || sign == 0x2028 || sign == 0x2029;
    }

    private static boolean mark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Control and format characters, non-characters, and what Unicode has every program draw as nothing. */
    private static boolean unseen(int sign) {
        int type = Character.getType(sign);
        return type == Character.CONTROL && sign != '\t'
                || type == Character.FORMAT
                || (sign & 0xFFFE) == 0xFFFE
                || sign >= 0xFDD0 && sign <= 0xFDEF
                || sign == 0x34F
                || sign == 0x115F
                || sign == 0x1160
                || sign == 0x17B4
                || sign == 0x17B5
                || sign >= 0x180B && sign <= 0x180F
                || sign == 0x2065
                || sign == 0x3164
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign == 0xFFA0
                || sign >= 0xFFF0 && sign <= 0xFFF8
                || sign >= 0xE0000 && sign <= 0xE0FFF;
    }

    private static Refusal damaged() {
        return Refusal.invalid(null, "engine.text.damaged");
    }
}
