package vn.ansinh.reporting.paper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What stands in an official document, before it is Word or PDF: its parts are those of Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * in their order. Everything is in Vietnamese, whatever language the reader has chosen.
 *
 * @param to whom it is addressed ({@code Kính gửi}); empty where it is addressed to nobody
 * @param copies {@code Nơi nhận}, without dashes and signs at the end, {@code Lưu: VT, …} last; empty where it has none
 * @param signature null of what the system says by itself
 * @param trace null of what has not been approved yet
 */
public record Paper(
        PaperKind kind,
        Head head,
        Title title,
        List<String> to,
        List<Block> body,
        Signature signature,
        List<String> copies,
        List<Appendix> appendices,
        Trace trace) {

    public Paper {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(head);
        Objects.requireNonNull(title);
        to = List.copyOf(to);
        body = List.copyOf(body);
        copies = List.copyOf(copies);
        appendices = List.copyOf(appendices);
    }

    /** The same with where it comes from. */
    Paper with(Trace known) {
        return new Paper(kind, head, title, to, body, signature, copies, appendices, known);
    }

    /**
     * What stands above the title, left and right.
     *
     * @param superior the body above, {@code UBND TỈNH VĨNH LONG}; null where none stands there
     * @param body who issues it, as the directory writes it, {@code Sở Y tế}: so it stands in an appendix, in capitals at the head
     * @param number as it is printed, {@code 05}; empty before the clerk has given one, and its place stays blank
     * @param symbol {@code BC-SLĐTBXH}; empty of what gets no number
     * @param place {@code Vĩnh Long}
     * @param date null before it has one: the day's and the month's places stay blank
     */
    public record Head(String superior, String body, String number, String symbol, String place, LocalDate date) {

        public Head {
            Objects.requireNonNull(body);
            Objects.requireNonNull(number);
            Objects.requireNonNull(symbol);
            Objects.requireNonNull(place);
        }
    }

    /**
     * @param name {@code BÁO CÁO}, {@code TỜ TRÌNH}; null of an official letter, whose subject stands under its number ({@code V/v …})
     * @param subject what it is about, without {@code V/v}
     */
    public record Title(String name, String subject) {

        public static Title ofLetter(String subject) {
            return new Title(null, subject);
        }
    }

    /**
     * @param lines in whose name and place, and the signer's title, one below the other, in capitals:
     *     {@code KT. GIÁM ĐỐC}, {@code PHÓ GIÁM ĐỐC}
     * @param name empty before it is known who signs
     */
    public record Signature(List<String> lines, String name) {}

    /**
     * @param title in small letters, {@code Số liệu các chỉ tiêu}
     * @param across whether it stands on paper laid across: a table of many columns
     */
    public record Appendix(String title, boolean across, List<Block> blocks) {}

    /**
     * Where a printed copy comes from, in small print at the end and as a QR sign.
     *
     * @param reference of the object, {@code KL92/2021-H1/SYT}
     * @param round from 1
     * @param checkCode by which the system knows what was approved, {@code 7F3A-91C2-…}
     * @param address of the page that compares a file with it; null where the installation has no address
     */
    public record Trace(String reference, int round, String checkCode, String address) {

        /** What the QR sign says: the address with the three as its query, or the three one below the other. */
        String sign() {
            if (address == null) {
                return reference + "\n" + round + "\n" + checkCode;
            }
            return address + "?reference=" + URLEncoder.encode(reference, StandardCharsets.UTF_8) + "&round=" + round
                    + "&code=" + URLEncoder.encode(checkCode, StandardCharsets.UTF_8);
        }
    }
}
