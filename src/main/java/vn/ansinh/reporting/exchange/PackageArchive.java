package vn.ansinh.reporting.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;

/** The files of a package as one ZIP, read with limits. */
final class PackageArchive {

    /** Of one file, in bytes: ten years of two hundred bodies with sixty figures are less. */
    static final int LARGEST = 30 * 1024 * 1024;

    static final int LARGEST_ALTOGETHER = 60 * 1024 * 1024;

    /** The same content is the same file. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2021, 1, 1, 0, 0);

    private PackageArchive() {}

    static byte[] write(Map<String, byte[]> files) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WRITTEN);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    /** @throws Refusal when it is no ZIP of packets, or more than is taken in; never more in memory than the limits */
    static Map<String, byte[]> read(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int altogether = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                refuseUnknown(name);
                byte[] content = in.readNBytes(Math.min(LARGEST, LARGEST_ALTOGETHER - altogether) + 1);
                altogether += content.length;
                if (content.length > LARGEST || altogether > LARGEST_ALTOGETHER) {
                    throw refused("large", name, LARGEST / 1024 / 1024);
                }
                if (files.put(name, content) != null) {
                    throw refused("twice", name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("no-zip");
        }
        if (files.isEmpty()) {
            throw refused("no-zip");
        }
        return files;
    }

    private static void refuseUnknown(String name) {
        if (name.equals(NeutralJson.HEADING)) {
            return;
        }
        Optional<Packet> packet = Packet.ofFile(name);
        if (packet.isEmpty()) {
            throw refused("unknown", Choice.shown(name));
        }
        if (!packet.get().used()) {
            throw refused("unused", name, packet.get().title());
        }
    }

    private static Refusal refused(String key, Object... arguments) {
        return Refusal.invalid("file", "exchange.wrong." + key, arguments);
    }
}
