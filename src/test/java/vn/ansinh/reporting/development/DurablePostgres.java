package vn.ansinh.reporting.development;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.ansinh.reporting.engine.StartRefused;

/**
 * A PostgreSQL server on a directory that outlives it. What people typed survives Ctrl-C, a kill and a power cut: the
 * embedded server's defaults (no fsync) are switched back to PostgreSQL's own.
 */
final class DurablePostgres {

    static final String MAJOR_VERSION = "17";

    private static final int PATIENCE_IN_SECONDS = 15;

    private DurablePostgres() {}

    /**
     * @param lock the directory that holds the data, and the proof that nobody else uses it
     * @throws StartRefused when the server does not start
     */
    static EmbeddedPostgres start(DataLock lock) throws IOException {
        Path data = lock.directory().resolve("postgres");
        Path log = lock.directory().resolve("postgres.log");
        stopOrphan(data);
        discardUnfinished(data);
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    // The same on every machine, and it knows that đ is the lower case of Đ.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IllegalStateException | IOException e) {
            var refused = new StartRefused(
                    "PostgreSQL does not start on the data in " + data + ": " + e.getMessage(),
                    "Its own words are at the end of " + log + ".");
            refused.initCause(e);
            throw refused;
        }
    }

    /**
     * @throws StartRefused when the data belong to another version of PostgreSQL
     */
    static void refuseOtherVersion(DataLock lock) throws IOException {
        Path data = lock.directory().resolve("postgres");
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "The data in " + data + " were written by PostgreSQL "
                            + Files.readString(version).strip() + ", and this version runs PostgreSQL " + MAJOR_VERSION
                            + ".",
                    "Move that directory away to start anew, or start the version that wrote it.");
        }
    }

    /** A kill during the very first start leaves a directory that PostgreSQL neither fills nor opens. */
    private static void discardUnfinished(Path data) throws IOException {
        if (!Files.isDirectory(data) || Files.exists(data.resolve("global/pg_control"))) {
            return;
        }
        try (Stream<Path> entries = Files.walk(data)) {
            for (Path entry : entries.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(entry);
            }
        }
    }

    /**
     * A killed application leaves its server behind, and the next start would wait for it in vain. The lock says that
     * its application is gone, so it is stopped.
     */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> found = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> serves(process, data));
        if (found.isEmpty()) {
            Files.delete(pidFile);
            return;
        }
        ProcessHandle server = found.get();
        // All of them: a new server does not start while a single process of the old one holds its shared memory.
        List<ProcessHandle> family =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        server.destroy();
        if (gone(family)) {
            return;
        }
        // Its write-ahead log is on the disk: nothing that was committed is lost.
        server.destroyForcibly();
        if (!gone(family)) {
            throw new StartRefused(
                    "A PostgreSQL server left by an earlier run (process " + server.pid() + ") does not stop.",
                    "Stop it by hand and start again.");
        }
    }

    private static boolean gone(List<ProcessHandle> family) {
        var all = CompletableFuture.allOf(
                family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            all.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Another program, even another PostgreSQL, may have got the number since. */
    private static boolean serves(ProcessHandle process, Path data) {
        if (!process.info().command().orElse("").contains("postgres")) {
            return false;
        }
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                // Windows does not tell: there, a server unpacked by the embedded one is taken for ours.
                .orElseGet(() -> process.info().command().orElse("").contains("embedded-pg"));
    }
}
