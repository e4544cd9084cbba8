package vn.ansinh.reporting.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.Agency.Kind;
import vn.ansinh.reporting.directory.Agency.Role;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.MailAddress;
import vn.ansinh.reporting.engine.Rows;

/** Bodies come in. A file says all there is to say about the codes it names and nothing about others. */
@Component
class AgenciesImport implements ReferenceImport<AgenciesImport.Row> {

    private static final List<String> REQUIRED =
            List.of("code", "name_vi", "name_en", "kind", "document_abbreviation", "place", "valid_from", "basis");
    private static final List<String> OPTIONAL = List.of(
            "role",
            "superior_line",
            "signing_authority",
            "head_title",
            "email_local_part",
            "territory",
            "check_step",
            "issue_with_approval",
            "valid_to");

    /** Thay mặt: how the line of a body that decides together begins. */
    private static final String ON_BEHALF = "TM. ";

    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final ApplicationEventPublisher events;

    AgenciesImport(Agencies agencies, AgencyDirectory directory, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.directory = directory;
        this.events = events;
    }

    record Row(int line, Agency agency) {}

    @Override
    public String dataSet() {
        return "agencies";
    }

    @Override
    public void begin() {
        directory.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
            Agency agency = agency(row);
            if (agency != null) {
                rows.add(new Row(row.line(), agency));
            }
        }
        return rows;
    }

    /** Null when the row is not sound. */
    private static Agency agency(CsvRow row) {
        String code = row.required("code");
        if (code != null && !AgencyCode.isValid(code)) {
            row.problem("code", "directory.agency.code", code);
        }
        Kind kind = row.oneOf("kind", Kind.class);
        Role role = row.optionalOneOf("role", Role.class);
        Validity validity = row.validity("valid_from", "valid_to");
        String nameVi = row.required("name_vi");
        String nameEn = row.required("name_en");
        String abbreviation = row.required("document_abbreviation");
        String place = row.required("place");
        String basis = row.required("basis");
        boolean checkStep = row.flag("check_step");
        boolean issueWithApproval = row.flag("issue_with_approval");
        String together = row.optional("signing_authority");
        if (together != null && !together.startsWith(ON_BEHALF)) {
            row.problem("signing_authority", "directory.import.form", together, "TM. ỦY BAN NHÂN DÂN");
        }
        String territory = row.optional("territory");
        boolean ofTerritory = kind == Kind.DISTRICT || kind == Kind.COMMUNE;
        String mail = row.optional("email_local_part");
        if (mail != null && !MailAddress.deliverable(mail.contains("@") ? mail : mail + "@vinhlong.example")) {
            row.problem("email_local_part", "directory.import.mail", mail);
        }
        if (!row.sound()) {
            return null;
        }
        var values = new HashMap<String, Object>();
        values.put("code", new AgencyCode(code));
        values.put("nameVi", nameVi);
        values.put("nameEn", nameEn);
        values.put("kind", kind);
        values.put("role", role == null ? Role.NONE : role);
        values.put("documentAbbreviation", abbreviation);
        values.put("superiorLine", row.optional("superior_line"));
        values.put("place", place);
        values.put("signingAuthority", together);
        values.put("headTitle", headTitle(row.optional("head_title"), kind, nameVi));
        values.put("email", mail);
        values.put("territory", territory == null && ofTerritory ? code : territory);
        values.put("checkStep", checkStep);
        values.put("issueWithApproval", issueWithApproval);
        values.put("validFrom", validity.from());
        values.put("validTo", validity.to());
        values.put("basis", basis);
        return Rows.made(Agency.class, values);
    }

    /** What the law calls the head of such a body where the file does not say it; null where the law does not either. */
    private static String headTitle(String told, Kind kind, String name) {
        if (told != null) {
            return told;
        }
        return switch (kind) {
            case COMMITTEE, DISTRICT, COMMUNE -> "Chủ tịch";
            case DEPARTMENT -> name.startsWith("Sở ") ? "Giám đốc" : null;
            case ORGANISATION -> null;
        };
    }

    @Override
    public void check(List<Row> rows, Problems problems) {
        for (int i = 0; i < rows.size(); i++) {
            for (Row earlier : rows.subList(0, i)) {
                checkApart(earlier, rows.get(i), problems);
            }
        }
        if (!problems.none()) {
            return;
        }
        Set<AgencyCode> named = codes(rows);
        List<Agency> wanted = new ArrayList<>(agencies.all());
        wanted.removeIf(agency -> named.contains(agency.code()));
        List<Agency> others = List.copyOf(wanted);
        rows.forEach(row -> wanted.add(row.agency()));
        Directory after = new Directory(wanted, agencies.successions());
        checkRoles(rows, others, after, problems);
        SuccessionRules.check(
                agencies.successions(),
                new Directory(wanted, List.of()),
                after,
                (succession, column, key, arguments) -> {
                    AgencyCode concerned =
                            column.equals("successor") ? succession.successor() : succession.predecessor();
                    rows.stream()
                            .filter(row -> row.agency().code().equals(concerned))
                            .forEach(row -> problems.add(row.line(), null, key, arguments));
                });
    }

    private static void checkApart(Row earlier, Row later, Problems problems) {
        Agency one = earlier.agency();
        Agency other = later.agency();
        if (!one.code().equals(other.code())) {
            return;
        }
        if (one.validFrom().equals(other.validFrom())) {
            problems.add(later.line(), "code", "directory.import.twice", one.code(), earlier.line());
        } else if (days(one).overlaps(days(other))) {
            problems.add(later.line(), "valid_from", "directory.import.overlap", one.code(), earlier.line());
        }
    }

    /** One role is never held twice on a day. */
    private static void checkRoles(List<Row> rows, List<Agency> others, Directory after, Problems problems) {
        for (Row row : rows) {
            Agency agency = row.agency();
            List<Agency> rivals = new ArrayList<>(others);
            rows.stream()
                    .filter(earlier -> earlier.line() < row.line())
                    .forEach(earlier -> rivals.add(earlier.agency()));
            rivals.stream()
                    .filter(rival -> agency.role() != Role.NONE
                            && rival.role() == agency.role()
                            && !rival.code().equals(agency.code())
                            && effective(rival, after).overlaps(effective(agency, after)))
                    .findFirst()
                    .ifPresent(rival -> problems.add(
                            row.line(), "role", "directory.import.roleTwice", agency.role(), rival.code()));
        }
    }

    private static Validity effective(Agency agency, Directory directory) {
        return directory.versionsOf(agency.code()).stream()
                .filter(version -> version.validFrom().equals(agency.validFrom()))
                .findFirst()
                .map(AgenciesImport::days)
                .orElseGet(() -> days(agency));
    }

    private static Validity days(Agency agency) {
        return new Validity(agency.validFrom(), agency.validTo());
    }

    @Override
    public List<ImportChange> store(List<Row> rows) {
        Set<AgencyCode> named = codes(rows);
        List<Agency> stored = agencies.all().stream()
                .filter(agency -> named.contains(agency.code()))
                .toList();
        List<Agency> wanted = rows.stream().map(Row::agency).toList();
        List<ImportChange> changes =
                Comparison.of(dataSet(), stored, wanted, agency -> agency.code() + " " + agency.validFrom());
        if (!changes.isEmpty()) {
            agencies.replace(wanted);
            agencies.countUp();
            directory.changed();
        }
        return changes;
    }

    @Override
    public void announce(List<ImportChange> changes) {
        DirectoryEvents.publish(changes, directory, events);
    }

    private static Set<AgencyCode> codes(List<Row> rows) {
        return rows.stream().map(row -> row.agency().code()).collect(Collectors.toCollection(HashSet::new));
    }
}
