package vn.ansinh.reporting.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.reporting.engine.StartRefused;

class DataLockTest {

    @TempDir
    private Path directory;

    @Test
    void theFirstToComeWritesItsProcessNumberBesideTheData() throws IOException {
        DataLock.acquire(directory);

        assertThat(Files.readString(directory.resolve("application.pid")).strip())
                .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
    }

    @Test
    void theSecondIsRefusedAndToldWhatToDo() throws IOException {
        DataLock.acquire(directory);

        assertThatThrownBy(() -> DataLock.acquire(directory))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already runs on the data in " + directory);
    }

    @Test
    void aProcessNumberLeftByAKillDoesNotStandInTheWay() throws IOException {
        Files.writeString(directory.resolve("application.pid"), "1\n");

        DataLock.acquire(directory);

        assertThat(Files.readString(directory.resolve("application.pid")).strip())
                .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
    }

    @Test
    void dataOfAnotherPostgresAreRefusedInASentence() throws IOException {
        Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "16\n");
        DataLock lock = DataLock.acquire(directory);

        assertThatThrownBy(() -> DurablePostgres.refuseOtherVersion(lock))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("written by PostgreSQL 16, and this version runs PostgreSQL 17");
    }
}
