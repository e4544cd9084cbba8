package vn.ansinh.reporting.directory;

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
import vn.ansinh.reporting.directory.reference.Validity;

/** Official codes come in. A file says all there is to say about the codes it names. */
@Component
class OfficialCodesImport implements ReferenceImport<OfficialCodesImport.Row> {

    private static final List<String> REQUIRED = List.of("official_code", "agency", "name_vi", "valid_from", "source");

    private final OfficialCodes codes;
    private final AgencyDirectory directory;

    OfficialCodesImport(OfficialCodes codes, AgencyDirectory directory) {
        this.codes = codes;
        this.directory = directory;
    }

    record Row(int line, OfficialCode code) {}

    @Override
    public String dataSet() {
        return "official-codes";
    }

    @Override
    public void begin() {
        directory.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, REQUIRED, List.of("valid_to"), problems)) {
            String code = row.matching("official_code", "[0-9]{2,8}", "29551");
            String agency = row.optional("agency");
            if (agency != null && !AgencyCode.isValid(agency)) {
                row.problem("agency", "directory.agency.code", agency);
            }
            String name = row.required("name_vi");
            String from = row.required("source");
            Validity validity = row.validity("valid_from", "valid_to");
            if (row.sound()) {
                AgencyCode body = agency == null ? null : new AgencyCode(agency);
                rows.add(new Row(row.line(), new OfficialCode(code, body, name, validity.from(), validity.to(), from)));
            }
        }
        return rows;
    }

    @Override
    public void check(List<Row> rows, Problems problems) {
        Set<AgencyCode> known = directory.all().stream().map(Agency::code).collect(Collectors.toSet());
        rows.stream()
                .filter(row -> row.code().agency() != null
                        && !known.contains(row.code().agency()))
                .forEach(row -> problems.add(
                        row.line(),
                        "agency",
                        "directory.agency.unknown",
                        row.code().agency()));
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.code().officialCode()))
                .values()
                .forEach(meanings -> checkApart(meanings, problems));
    }

    /** A code means one unit on a day. */
    private static void checkApart(List<Row> meanings, Problems problems) {
        for (int i = 0; i < meanings.size(); i++) {
            Row later = meanings.get(i);
            meanings.subList(0, i).stream()
                    .filter(earlier ->
                            earlier.code().days().overlaps(later.code().days()))
                    .findFirst()
                    .ifPresent(earlier -> problems.add(
                            later.line(),
                            "valid_from",
                            "directory.import.overlap",
                            later.code().officialCode(),
                            earlier.line()));
        }
    }

    @Override
    public List<ImportChange> store(List<Row> rows) {
        List<OfficialCode> wanted = rows.stream().map(Row::code).toList();
        Set<String> named = wanted.stream().map(OfficialCode::officialCode).collect(Collectors.toSet());
        List<OfficialCode> stored = codes.all().stream()
                .filter(code -> named.contains(code.officialCode()))
                .toList();
        List<ImportChange> changes =
                Comparison.of(dataSet(), stored, wanted, code -> code.officialCode() + " " + code.validFrom());
        if (!changes.isEmpty()) {
            codes.replace(named, wanted);
        }
        return changes;
    }
}
