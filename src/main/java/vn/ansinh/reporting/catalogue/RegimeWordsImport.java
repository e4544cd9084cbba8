package vn.ansinh.reporting.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.Rows;

/** What regimes and their papers are called comes in. */
@Component
class RegimeWordsImport extends OfRegimesImport<RegimeWord> {

    private static final Map<String, Function<RegimeWord, Object>> WORDS = Map.ofEntries(
            Map.entry("short_vi", RegimeWord::shortVi),
            Map.entry("short_en", RegimeWord::shortEn),
            Map.entry("report_vi", RegimeWord::reportVi),
            Map.entry("report_en", RegimeWord::reportEn),
            Map.entry("consolidated_vi", RegimeWord::consolidatedVi),
            Map.entry("consolidated_en", RegimeWord::consolidatedEn),
            Map.entry("plan_vi", RegimeWord::planVi),
            Map.entry("plan_en", RegimeWord::planEn),
            Map.entry("plan_basis_vi", RegimeWord::planBasisVi),
            Map.entry("plan_basis_en", RegimeWord::planBasisEn),
            Map.entry("source_vi", RegimeWord::sourceVi),
            Map.entry("source_en", RegimeWord::sourceEn),
            Map.entry("valid_from", RegimeWord::validFrom),
            Map.entry("valid_to", RegimeWord::validTo));

    /** Each is said in both languages or in none. */
    private static final List<String> IN_BOTH = List.of("report", "consolidated", "plan", "plan_basis", "source");

    private static final int SHORTEST = 20;

    private final Catalogues catalogues;
    private final RegimeSayings sayings;

    RegimeWordsImport(Catalogues catalogues, CurrentCatalogue current, RegimeSayings sayings) {
        super(catalogues, current);
        this.catalogues = catalogues;
        this.sayings = sayings;
    }

    @Override
    DataSet kind() {
        return DataSet.REGIME_WORDS;
    }

    @Override
    List<String> required() {
        return List.of("regime", "short_vi", "short_en", "valid_from");
    }

    @Override
    List<String> optional() {
        return Stream.concat(
                        IN_BOTH.stream().flatMap(word -> Stream.of(word + "_vi", word + "_en")), Stream.of("valid_to"))
                .toList();
    }

    @Override
    RegimeWord read(CsvRow row, int position, Validity validity) {
        var values = new HashMap<String, Object>();
        values.put("regime", row.optional("regime"));
        values.put("shortVi", brief(row, "short_vi"));
        values.put("shortEn", brief(row, "short_en"));
        for (String word : IN_BOTH) {
            String vietnamese = row.optional(word + "_vi");
            String english = row.optional(word + "_en");
            if ((vietnamese == null) != (english == null)) {
                row.required(vietnamese == null ? word + "_vi" : word + "_en");
            }
            values.put(camel(word) + "Vi", vietnamese);
            values.put(camel(word) + "En", english);
        }
        values.put("validFrom", validity == null ? null : validity.from());
        values.put("validTo", validity == null ? null : validity.to());
        return row.sound() ? Rows.made(RegimeWord.class, values) : null;
    }

    private static String brief(CsvRow row, String column) {
        String text = row.required(column);
        if (text != null && text.length() > SHORTEST) {
            row.problem(column, "catalogue.import.shortName", text, SHORTEST);
        }
        return text;
    }

    private static String camel(String column) {
        return column.equals("plan_basis") ? "planBasis" : column;
    }

    @Override
    List<RegimeWord> stored() {
        return catalogues.words();
    }

    @Override
    void replace(Set<String> regimes, List<RegimeWord> wanted) {
        sayings.replace("regime_word", regimes, wanted, WORDS);
    }
}
