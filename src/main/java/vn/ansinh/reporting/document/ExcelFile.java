package vn.ansinh.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.reporting.engine.Refusal;

/**
 * An Excel file that somebody filled in and sent: opened within bounds, whatever it is, and closed again. Nothing of it
 * is run and nothing outside of it is asked for. {@link ExcelCells} reads what stands in it.
 */
public final class ExcelFile {

    private static final Logger LOG = LoggerFactory.getLogger(ExcelFile.class);

    /** A filled template has some ten thousand bytes; one that holds more would cost the memory of everybody. */
    private static final int FILE_LIMIT = 4 * 1024 * 1024;

    /** What a file may come to when it is unpacked, in bytes. Reading it takes about ten times as much memory. */
    private static final int UNPACKED_LIMIT = 16 * 1024 * 1024;

    /** So many parts a workbook of hundreds of sheets has. */
    private static final int PARTS_LIMIT = 2_000;

    private static final int CHUNK = 8_192;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** As a workbook with a password is named inside. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** What a program says about a file, and where the format lists it. */
    private static final String ABOUT = "docprops/";

    private static final Set<String> INDEXES = Set.of("[content_types].xml", "_rels/.rels");
    private static final Pattern LISTED =
            Pattern.compile("<(Relationship|Override)\\b[^>]*\"/?docProps/[^>]*?/>", Pattern.CASE_INSENSITIVE);

    /** One after the other: several at once would together take the memory that one is allowed. */
    private static final Semaphore ONE = new Semaphore(1, true);

    private static final int PATIENCE_SECONDS = 10;

    private ExcelFile() {}

    /** As {@link #read(byte[], String, Function)}, of a file that has no mark of ours. */
    public static <T> T read(byte[] file, Function<XSSFWorkbook, T> reading) {
        return read(file, "", reading);
    }

    /**
     * Opens a file and has it read.
     *
     * @param mark a word without letters beyond ASCII that stands in every file of its kind; one without it is not opened
     * @param reading what it returns may not hold anything of the workbook
     * @throws Refusal that says what the file is and what to do
     */
    public static <T> T read(byte[] file, String mark, Function<XSSFWorkbook, T> reading) {
        begin();
        try (XSSFWorkbook workbook = opened(checked(file, mark))) {
            return reading.apply(workbook);
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A cell that says it holds a number and holds none, a text that is not among the file's texts.
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE.release();
        }
    }

    private static void begin() {
        try {
            if (!ONE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.unavailable("document.excel.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("document.excel.busy");
        }
    }

    /**
     * Counts what comes out before anything is built of it: small files may unpack to gigabytes. What a program says
     * about itself is left out: WPS Office writes there what the format does not allow.
     */
    private static byte[] checked(byte[] file, String mark) {
        if (file.length > FILE_LIMIT) {
            throw oversized();
        }
        if (begins(file, OLE)) {
            throw Refusal.invalid(
                    "file", contains(file, ENCRYPTED) ? "document.excel.password" : "document.excel.old-format");
        }
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        boolean marked = wanted.length == 0;
        var out = new ByteArrayOutputStream(Math.max(file.length * 4, CHUNK));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file));
                var copy = new ZipOutputStream(out)) {
            copy.setLevel(Deflater.NO_COMPRESSION);
            boolean typed = false;
            int parts = 0;
            int left = UNPACKED_LIMIT;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || ++parts > PARTS_LIMIT) {
                    throw oversized();
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.contains("vbaproject")) {
                    throw Refusal.invalid("file", "document.excel.macros");
                }
                typed = typed || name.equals("[content_types].xml");
                if (!name.startsWith(ABOUT)) {
                    marked = marked || contains(content, wanted);
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    copy.write(INDEXES.contains(name) ? withoutAbout(content) : content);
                }
            }
            // Whatever else is packed in the same way.
            if (!typed) {
                throw Refusal.invalid("file", "document.excel.unreadable");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        if (!marked) {
            throw Refusal.invalid("file", "document.excel.no-template");
        }
        return out.toByteArray();
    }

    private static byte[] withoutAbout(byte[] index) {
        String text = new String(index, StandardCharsets.UTF_8);
        return LISTED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal oversized() {
        return Refusal.invalid(
                "file", "document.excel.too-large", FILE_LIMIT / 1024 / 1024, UNPACKED_LIMIT / 1024 / 1024);
    }

    /** Whatever else is called .xlsx, POI says so in one of several ways. */
    private static XSSFWorkbook opened(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** What has a workbook inside, and only another way of saving it, need not be filled in again. */
    private static Refusal unreadable(Exception e) {
        LOG.info("Not an Excel file: {}", e.toString());
        boolean saveAnew = e instanceof POIXMLException
                && (e.getCause() instanceof InvalidFormatException
                        || String.valueOf(e.getMessage()).startsWith("Strict OOXML"));
        return Refusal.invalid("file", saveAnew ? "document.excel.save-anew" : "document.excel.unreadable");
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at + wanted.length <= content.length; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
