package vn.ansinh.reporting.development;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.ansinh.reporting.engine.StartRefused;

/**
 * One application on one data directory: {@code application.pid} there is locked and says which process it is. The
 * operating system gives the lock back whatever way the process ends, so a process number left by a kill never stands
 * in the way, even when another program has got that number since.
 */
final class DataLock {

    /** Far behind the text, which Windows would not let others read if it were locked itself. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path directory;
    private final FileChannel channel;

    private DataLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * @throws StartRefused when another application has the directory
     */
    static DataLock acquire(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Files.createDirectories(absolute);
        Path file = absolute.resolve("application.pid");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            String owner = read(channel);
            channel.close();
            throw new StartRefused(
                    "The application already runs on the data in " + absolute
                            + (owner.isBlank() ? "." : ", as process " + owner + "."),
                    "Use that one or stop it; or start this one on data of its own:"
                            + " mvn spring-boot:test-run -Dspring-boot.run.arguments=\"--ansinh.data=other-data"
                            + " --server.port=8081\"");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
        return new DataLock(absolute, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // The other application runs in this very process.
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    }

    Path directory() {
        return directory;
    }
}
