package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.engine.Refusal;

/**
 * The sets of reference data that the application brings, as {@code reference/sets.csv} lists them. A set that builds on others
 * has their files first.
 */
@Component
class BundledSets {

    private static final List<String> COLUMNS =
            List.of("code", "builds_on", "title_vi", "title_en", "sentence_vi", "sentence_en", "files", "offered");

    private final Map<String, BundledSet> sets = new LinkedHashMap<>();

    BundledSets() {
        Problems problems = new Problems("sets.csv");
        for (CsvRow row : CsvTable.read(BundledSet.source("sets.csv"), COLUMNS, List.of(), problems)) {
            BundledSet set = set(row);
            sets.put(set.code(), set);
        }
        if (!problems.none()) {
            throw new IllegalStateException("The application's own list of data sets is refused: " + problems.list());
        }
    }

    private BundledSet set(CsvRow row) {
        String code = row.required("code");
        List<String> files = new ArrayList<>();
        row.list("builds_on").forEach(other -> files.addAll(get(other).files()));
        row.list("files").forEach(file -> files.add(code + "/" + file));
        return new BundledSet(
                code,
                row.required("title_vi"),
                row.required("title_en"),
                row.required("sentence_vi"),
                row.required("sentence_en"),
                List.copyOf(files),
                row.flag("offered"));
    }

    /** @throws Refusal when there is none of this code */
    BundledSet get(String code) {
        BundledSet set = sets.get(code);
        if (set == null) {
            throw Refusal.notFound("catalogue.set.unknown", code);
        }
        return set;
    }

    /** Those that build on others first, since they are of a later day. */
    List<BundledSet> offered() {
        List<BundledSet> offered = new ArrayList<>(
                sets.values().stream().filter(BundledSet::offered).toList());
        Collections.reverse(offered);
        return offered;
    }
}
