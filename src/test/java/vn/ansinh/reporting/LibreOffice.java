package vn.ansinh.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The LibreOffice of this machine, which opens a file and saves it in another form, as an office would. */
public final class LibreOffice {

    /** Its first start makes a profile. */
    private static final long PATIENCE_SECONDS = 120;

    private final Path program;
    private final Path room;

    /** @param room a directory of its own, for its profile and the files */
    public LibreOffice(Path room) {
        this.program = find().orElseThrow();
        this.room = room;
    }

    /** Named by the environment variable {@code LIBREOFFICE}, or on the path. */
    static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("LIBREOFFICE")).map(Path::of);
        Stream<Path> onPath = Arrays.stream(
                        Objects.toString(System.getenv("PATH"), "").split(":"))
                .map(folder -> Path.of(folder, "soffice"));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /**
     * Opens a file and saves it.
     *
     * @param from how it is called in its form: {@code xlsx}
     * @param to in which form it is saved: {@code ods}
     */
    public byte[] saved(byte[] file, String from, String to) {
        try {
            Path in = Files.createDirectories(room.resolve("in")).resolve("file." + from);
            Path out = Files.createDirectories(room.resolve("out"));
            Files.write(in, file);
            Process process = new ProcessBuilder(List.of(
                            program.toString(),
                            "-env:UserInstallation=" + room.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            to,
                            "--outdir",
                            out.toString(),
                            in.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(room.resolve("log").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("LibreOffice has not come to an end");
            }
            return Files.readAllBytes(out.resolve("file." + to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
