package vn.ansinh.reporting.document;

/**
 * A file that belongs to something.
 *
 * @param purpose {@link #SUPPORTING} or {@link #SIGNED}
 * @param size in bytes
 * @param sha256 of the content; hexadecimal
 */
public record StoredFile(long id, String purpose, String name, String mediaType, int size, String sha256) {

    /** Beside the document. */
    public static final String SUPPORTING = "SUPPORTING";

    /** The signed letter itself; always a PDF, at most one. */
    public static final String SIGNED = "SIGNED";

    public boolean signed() {
        return purpose.equals(SIGNED);
    }
}
