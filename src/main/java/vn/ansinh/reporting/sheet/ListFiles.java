package vn.ansinh.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.FileNames;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;

/**
 * Lists for the browser as files. A file is written whole before its first byte is sent: a list of any length takes little
 * memory, what goes wrong is told in a sentence, and no reader's slow line holds a connection of the database.
 */
@Component
public class ListFiles {

    private static final String CSV = "text/csv;charset=UTF-8";

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final CurrentUser currentUser;
    private final People people;
    private final Clock clock;
    private final Texts texts;

    ListFiles(CurrentUser currentUser, People people, Clock clock, Texts texts) {
        this.currentUser = currentUser;
        this.people = people;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * An Excel workbook with a sheet for each list; under each title it says when and by whom it was made.
     *
     * @param name of the file, without its ending
     */
    public ResponseEntity<InputStreamResource> excel(String name, ListSheet<?>... sheets) {
        String made = texts.of(
                "sheet.made",
                Formats.moment(clock.instant()),
                currentUser.find().map(person -> people.name(person.id())).orElse(""));
        return file(name + ".xlsx", Downloads.XLSX, out -> ExcelSheets.write(out, List.of(sheets), made));
    }

    /**
     * A CSV file for other programs: heads and rows, nothing above them.
     *
     * @param name of the file, without its ending
     */
    public ResponseEntity<InputStreamResource> csv(String name, ListSheet<?> sheet) {
        return file(name + ".csv", CSV, out -> CsvSheet.write(out, sheet));
    }

    private ResponseEntity<InputStreamResource> file(String name, String mediaType, Content content) {
        try {
            Path file = Files.createTempFile("list-", ".tmp");
            try (OutputStream out = Files.newOutputStream(file)) {
                content.write(out);
            } catch (IOException | RuntimeException | Error e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return Downloads.once(FileNames.shown(name, texts.locale()), mediaType, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
