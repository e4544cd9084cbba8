package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.Formats;

/** An area is there on every day on which an indicator belongs to it, whichever file came in last. */
final class AreaDays {

    private static final int NAMED = 5;

    private AreaDays() {}

    /** From which day on figures belong to an area that is not there. */
    private record Missing(String area, LocalDate from) {}

    static void check(Catalogue now, List<CsvSource> files, Problems problems) {
        for (Map.Entry<String, Contents> regime : now.contents().entrySet()) {
            Map<Missing, TreeSet<String>> orphans = new LinkedHashMap<>();
            for (Indicator indicator : regime.getValue().indicators()) {
                regime.getValue()
                        .areas()
                        .missing(indicator.area(), new Validity(indicator.validFrom(), indicator.validTo()))
                        .ifPresent(day -> orphans.computeIfAbsent(
                                        new Missing(indicator.area(), day), area -> new TreeSet<>())
                                .add(indicator.code()));
            }
            orphans.forEach((missing, codes) -> note(regime.getKey(), missing, codes, files, problems));
        }
    }

    private static void note(
            String regime, Missing missing, TreeSet<String> codes, List<CsvSource> files, Problems problems) {
        Optional<CsvCells.Row> row = files.stream()
                .filter(file -> DataSet.of(file.name()) == DataSet.AREAS)
                .flatMap(file -> row(regime, missing, CsvCells.of(file.content())).stream())
                .findFirst();
        problems.add(
                row.map(CsvCells.Row::line).orElse(0),
                row.map(found -> endsBefore(found, missing) ? "valid_to" : "valid_from")
                        .orElse(null),
                "catalogue.import.areaEnds",
                missing.area(),
                Formats.day(missing.from()),
                codes.size(),
                codes.stream().limit(NAMED).collect(Collectors.joining(", ")) + (codes.size() > NAMED ? ", …" : ""));
    }

    /** The last that ends before that day, else the first that begins after it; empty where the file has none. */
    private static Optional<CsvCells.Row> row(String regime, Missing missing, CsvCells file) {
        List<CsvCells.Row> rows = file.rows().stream()
                .filter(row ->
                        row.cell("regime").equals(regime) && row.cell("code").equals(missing.area()))
                .toList();
        return rows.stream()
                .filter(row -> endsBefore(row, missing))
                .max(Comparator.comparing(row -> Cells.day(row.cell("valid_to")).orElseThrow()))
                .or(() -> rows.stream().findFirst());
    }

    private static boolean endsBefore(CsvCells.Row row, Missing missing) {
        return Cells.day(row.cell("valid_to"))
                .filter(end -> end.isBefore(missing.from()))
                .isPresent();
    }
}
