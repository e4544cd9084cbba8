package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.SeriesBreak.Kind;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;

/**
 * What breaks series comes in. A file says all there is to say about the regimes it names, and with an empty regime about
 * the province.
 */
@Component
class SeriesBreaksImport implements ReferenceImport<SeriesBreaksImport.Row> {

    private static final List<String> COLUMNS =
            List.of("regime", "indicator", "day", "break_kind", "reason_vi", "reason_en", "source");

    private final Catalogues catalogues;
    private final SeriesTables tables;
    private final SeriesData current;

    SeriesBreaksImport(Catalogues catalogues, SeriesTables tables, SeriesData current) {
        this.catalogues = catalogues;
        this.tables = tables;
        this.current = current;
    }

    record Row(int line, SeriesBreak row) {}

    @Override
    public String dataSet() {
        return "series-breaks";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> breaks = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, COLUMNS, List.of(), problems)) {
            String regime = row.optional("regime");
            String indicator = row.optional("indicator");
            if (indicator != null && regime == null) {
                row.problem("regime", "catalogue.import.breakOfIndicator", indicator);
            }
            LocalDate day = row.date("day");
            Kind kind = row.oneOf("break_kind", Kind.class);
            SeriesBreak said = new SeriesBreak(
                    regime,
                    indicator,
                    day,
                    kind,
                    row.required("reason_vi"),
                    row.required("reason_en"),
                    row.required("source"));
            if (row.sound()) {
                breaks.add(new Row(row.line(), said));
            }
        }
        return breaks;
    }

    @Override
    public void check(List<Row> breaks, Problems problems) {
        KnownRegimes.check(
                catalogues,
                breaks.stream().filter(row -> row.row().regime() != null).toList(),
                Row::line,
                row -> row.row().regime(),
                problems);
        Duplicates.check(breaks, Row::line, row -> SeriesTables.key(row.row()), "day", problems);
        Set<String> indicators = catalogues.indicators().stream()
                .map(indicator -> indicator.regime() + " " + indicator.code())
                .collect(Collectors.toSet());
        Set<String> named = regimes(breaks);
        List<SeriesBreak> all = Stream.concat(
                        tables.breaks().stream().filter(known -> !named.contains(regime(known))),
                        breaks.stream().map(Row::row))
                .toList();
        for (Row row : breaks) {
            check(row, indicators, all, problems);
        }
    }

    private static void check(Row row, Set<String> indicators, List<SeriesBreak> all, Problems problems) {
        SeriesBreak said = row.row();
        if (said.indicator() != null && !indicators.contains(said.regime() + " " + said.indicator())) {
            problems.add(row.line(), "indicator", "catalogue.import.breakUnknown", said.indicator(), said.regime());
        }
        boolean nothing = said.kind() == Kind.COMPARABLE
                && all.stream()
                        .noneMatch(other -> other.kind() != Kind.COMPARABLE
                                && other.day().equals(said.day())
                                && (other.regime() == null
                                        || other.regime().equals(said.regime())
                                        || said.regime() == null));
        if (nothing) {
            problems.add(row.line(), "day", "catalogue.import.nothingBroken", said.day());
        }
    }

    @Override
    public List<ImportChange> store(List<Row> breaks) {
        List<SeriesBreak> wanted = breaks.stream().map(Row::row).toList();
        Set<String> named = regimes(breaks);
        List<SeriesBreak> stored = tables.breaks().stream()
                .filter(known -> named.contains(regime(known)))
                .toList();
        List<ImportChange> changes = Comparison.of(dataSet(), stored, wanted, SeriesTables::key);
        if (!changes.isEmpty()) {
            tables.replaceBreaks(named, wanted);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    private static Set<String> regimes(List<Row> breaks) {
        return breaks.stream().map(row -> regime(row.row())).collect(Collectors.toSet());
    }

    private static String regime(SeriesBreak row) {
        return Objects.toString(row.regime(), "");
    }
}
