package vn.ansinh.reporting.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.Refusal;

/**
 * A file as it came in, checked: one of the kinds an office works with, and really what its name says.
 *
 * @param mediaType decided by us from name and first bytes, never the browser's word
 */
public record UploadedFile(String name, String mediaType, byte[] content) {

    static final int MAX_BYTES = 20 * 1024 * 1024;

    private record Kind(String mediaType, byte[]... magics) {

        /** How far in the first bytes may begin: readers of PDF take a header within the first 1,024 (ISO 32000-1, annex H). */
        int searched() {
            return mediaType.equals(PDF) ? 1024 : 1;
        }
    }

    private static final String PDF = "application/pdf";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Map<String, Kind> KINDS = Map.of(
            "pdf", new Kind(PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII)),
            "docx", new Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP),
            "xlsx", new Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP),
            "doc", new Kind("application/msword", OLE),
            "xls", new Kind("application/vnd.ms-excel", OLE),
            "png", new Kind("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
            "jpg", new Kind("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
            "jpeg", new Kind("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));

    /** @throws Refusal naming the file when it is empty, too large, of another kind, or not what it says it is */
    public static UploadedFile accept(String originalName, byte[] content) {
        String name = CleanText.fileName(originalName);
        if (name.length() > 200 || name.isEmpty()) {
            throw Refusal.invalid("file", "document.file.name");
        }
        if (content.length == 0) {
            throw Refusal.invalid("file", "document.file.empty", name);
        }
        if (content.length > MAX_BYTES) {
            throw Refusal.fileTooLarge("document.file.too-large", name);
        }
        Kind kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw Refusal.invalid("file", "document.file.kind", name);
        }
        boolean genuine = Arrays.stream(kind.magics).anyMatch(magic -> begins(content, magic, kind.searched()));
        if (!genuine) {
            throw Refusal.invalid("file", "document.file.not-what-it-says", name);
        }
        return new UploadedFile(name, kind.mediaType, content);
    }

    private static boolean begins(byte[] content, byte[] magic, int searched) {
        for (int at = 0; at < searched && at + magic.length <= content.length; at++) {
            if (Arrays.equals(magic, 0, magic.length, content, at, at + magic.length)) {
                return true;
            }
        }
        return false;
    }

    boolean pdf() {
        return mediaType.equals(PDF);
    }
}
