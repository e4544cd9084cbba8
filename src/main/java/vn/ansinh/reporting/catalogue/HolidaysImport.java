package vn.ansinh.reporting.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;

/** Holidays come in. A file says all there is to say about the years it names. */
@Component
class HolidaysImport implements ReferenceImport<HolidaysImport.Row> {

    private static final List<String> COLUMNS = List.of("date", "kind", "name_vi", "name_en", "source");

    private final Catalogues catalogues;
    private final CatalogueRows rows;
    private final CurrentCatalogue current;

    HolidaysImport(Catalogues catalogues, CatalogueRows rows, CurrentCatalogue current) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
    }

    record Row(int line, Holiday holiday) {}

    @Override
    public String dataSet() {
        return "holidays";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> holidays = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, COLUMNS, List.of(), problems)) {
            LocalDate day = row.date("date");
            Holiday.Kind kind = row.oneOf("kind", Holiday.Kind.class);
            if (day != null && kind != null) {
                checkWeekday(row, day, kind);
            }
            Holiday holiday =
                    new Holiday(day, kind, row.required("name_vi"), row.required("name_en"), row.required("source"));
            if (row.sound()) {
                holidays.add(new Row(row.line(), holiday));
            }
        }
        return holidays;
    }

    /** A day in lieu or exchanged was a working day; a day worked in exchange was not. */
    private static void checkWeekday(CsvRow row, LocalDate day, Holiday.Kind kind) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (kind == Holiday.Kind.WORKING && !weekend) {
            row.problem("date", "catalogue.import.workingOnWeekday", day);
        } else if (weekend && (kind == Holiday.Kind.IN_LIEU || kind == Holiday.Kind.EXCHANGED)) {
            row.problem("date", "catalogue.import.offOnWeekend", day);
        }
    }

    @Override
    public void check(List<Row> holidays, Problems problems) {
        Duplicates.check(holidays, Row::line, row -> row.holiday().day().toString(), "date", problems);
    }

    @Override
    public List<ImportChange> store(List<Row> holidays) {
        List<Holiday> wanted = holidays.stream().map(Row::holiday).toList();
        Set<Integer> years =
                wanted.stream().map(holiday -> holiday.day().getYear()).collect(Collectors.toSet());
        List<Holiday> stored = catalogues.holidays().stream()
                .filter(holiday -> years.contains(holiday.day().getYear()))
                .toList();
        List<ImportChange> changes = Comparison.of(
                dataSet(), stored, wanted, holiday -> holiday.day().toString());
        if (!changes.isEmpty()) {
            rows.replaceHolidays(years, wanted);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }
}
