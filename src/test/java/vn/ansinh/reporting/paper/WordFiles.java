package vn.ansinh.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word files as tests make, open and spoil them. */
final class WordFiles {

    private WordFiles() {}

    static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        PaperWord.write(paper, out);
        return out.toByteArray();
    }

    static byte[] of(byte[] template, Paper paper) {
        var out = new ByteArrayOutputStream();
        PaperWord.write(SafeWord.open(template), paper, out);
        return out.toByteArray();
    }

    static byte[] standard(PaperKind kind) {
        return DefaultTemplate.of(kind).file();
    }

    static Map<String, byte[]> parts(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String part(byte[] file, String name) {
        return new String(parts(file).get(name), StandardCharsets.UTF_8);
    }

    /** With one part changed; fails where the change changes nothing. */
    static byte[] changed(byte[] file, String name, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(file);
        String before = new String(parts.get(name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was changed in " + name);
        }
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }

    static byte[] with(byte[] file, String name, byte[] part) {
        Map<String, byte[]> parts = parts(file);
        parts.put(name, part);
        return packed(parts);
    }
}
