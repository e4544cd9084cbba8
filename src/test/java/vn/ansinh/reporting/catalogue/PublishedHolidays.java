package vn.ansinh.reporting.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.Problems;

/** The holiday table the application brings, read without a database. */
final class PublishedHolidays {

    static final List<Holiday> LIST = read();
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(LIST);

    private PublishedHolidays() {}

    private static List<Holiday> read() {
        try {
            byte[] content = new ClassPathResource("reference/vinh-long-2021/holidays.csv").getContentAsByteArray();
            return new HolidaysImport(null, null, null)
                    .read(new CsvSource("holidays.csv", content), new Problems("holidays.csv")).stream()
                            .map(HolidaysImport.Row::holiday)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
