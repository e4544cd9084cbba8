package vn.ansinh.reporting.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.OutlineSection.Kind;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.Rows;

/** The sections of reports come in, in the order in which they stand. */
@Component
class OutlineImport extends OfRegimesImport<OutlineSection> {

    /** Beyond what a section can hold anywhere. */
    private static final int LONGEST = 100_000;

    private final Catalogues catalogues;
    private final RegimeSayings sayings;

    OutlineImport(Catalogues catalogues, CurrentCatalogue current, RegimeSayings sayings) {
        super(catalogues, current);
        this.catalogues = catalogues;
        this.sayings = sayings;
    }

    @Override
    DataSet kind() {
        return DataSet.OUTLINE;
    }

    @Override
    List<String> required() {
        return List.of("regime", "code", "document", "kind", "title_vi", "title_en", "valid_from");
    }

    @Override
    List<String> optional() {
        return List.of("hint_vi", "hint_en", "required", "max_length", "valid_to");
    }

    @Override
    OutlineSection read(CsvRow row, int position, Validity validity) {
        var values = new HashMap<String, Object>();
        values.put("regime", row.optional("regime"));
        values.put("code", row.matching("code", OutlineSection.CODE, "II"));
        values.put("document", row.oneOf("document", Document.class));
        values.put("kind", row.oneOf("kind", Kind.class));
        values.put("titleVi", row.required("title_vi"));
        values.put("titleEn", row.required("title_en"));
        values.put("hintVi", row.optional("hint_vi"));
        values.put("hintEn", row.optional("hint_en"));
        values.put("required", row.flag("required"));
        Integer maxLength = row.optionalWhole("max_length");
        if (maxLength != null && (maxLength < 1 || maxLength > LONGEST)) {
            row.problem("max_length", "catalogue.import.maxLength", maxLength, LONGEST);
        }
        values.put("maxLength", maxLength);
        values.put("position", position);
        values.put("validFrom", validity == null ? null : validity.from());
        values.put("validTo", validity == null ? null : validity.to());
        return row.sound() ? Rows.made(OutlineSection.class, values) : null;
    }

    /** A report has one section of a number on a day, and one that is general, one of areas, one of difficulties. */
    @Override
    public void check(List<Row<OutlineSection>> rows, Problems problems) {
        super.check(rows, problems);
        for (int i = 0; i < rows.size(); i++) {
            for (Row<OutlineSection> earlier : rows.subList(0, i)) {
                checkBeside(rows.get(i), earlier, problems);
            }
        }
    }

    private void checkBeside(Row<OutlineSection> row, Row<OutlineSection> earlier, Problems problems) {
        OutlineSection section = row.said();
        OutlineSection other = earlier.said();
        boolean together = section.regime().equals(other.regime())
                && section.document().meets(other.document())
                && section.validity().overlaps(other.validity());
        if (!together) {
            return;
        }
        boolean alike = section.document() == other.document();
        if (section.code().equals(other.code()) && !alike) {
            problems.add(row.line(), "code", "directory.import.twice", section.code(), earlier.line());
        } else if (!section.code().equals(other.code())
                && section.kind() == other.kind()
                && section.kind() != Kind.TEXT) {
            problems.add(row.line(), "kind", "catalogue.import.kindTwice", section.kind(), earlier.line());
        }
    }

    @Override
    List<OutlineSection> stored() {
        return catalogues.outline();
    }

    @Override
    void replace(Set<String> regimes, List<OutlineSection> wanted) {
        Map<String, Function<OutlineSection, Object>> columns = Map.ofEntries(
                Map.entry("code", OutlineSection::code),
                Map.entry("document", section -> section.document().name()),
                Map.entry("kind", section -> section.kind().name()),
                Map.entry("title_vi", OutlineSection::titleVi),
                Map.entry("title_en", OutlineSection::titleEn),
                Map.entry("hint_vi", OutlineSection::hintVi),
                Map.entry("hint_en", OutlineSection::hintEn),
                Map.entry("required", OutlineSection::required),
                Map.entry("max_length", OutlineSection::maxLength),
                Map.entry("position", OutlineSection::position),
                Map.entry("valid_from", OutlineSection::validFrom),
                Map.entry("valid_to", OutlineSection::validTo));
        sayings.replace("outline_section", regimes, wanted, columns);
    }
}
