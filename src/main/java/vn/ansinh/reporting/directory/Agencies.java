package vn.ansinh.reporting.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory's tables. */
@Repository
class Agencies {

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from directory_revision")
                .query(Long.class)
                .single();
    }

    void countUp() {
        jdbc.sql("update directory_revision set revision = revision + 1").update();
    }

    /** As the files say, in the order of the plan. */
    List<Agency> all() {
        return jdbc.sql("""
                        select v.*
                          from agency_version v join agency a on a.code = v.code
                         order by a.position, v.valid_from""").query(Agencies::agency).list();
    }

    List<Succession> successions() {
        return jdbc.sql("""
                        select s.*
                          from agency_succession s join agency a on a.code = s.predecessor
                         order by a.position, s.position""").query(Agencies::succession).list();
    }

    /** Replaces all versions of the bodies named. */
    void replace(List<Agency> versions) {
        List<String> codes = versions.stream()
                .map(agency -> agency.code().value())
                .distinct()
                .toList();
        for (String code : codes) {
            jdbc.sql("insert into agency (code) values (:code) on conflict do nothing")
                    .param("code", code)
                    .update();
            jdbc.sql("delete from agency_version where code = :code")
                    .param("code", code)
                    .update();
        }
        versions.forEach(this::insert);
    }

    private void insert(Agency agency) {
        jdbc.sql("""
                        insert into agency_version (
                            code, valid_from, valid_to, name_vi, name_en, kind, duty, role, document_abbreviation,
                            superior_line, place, signing_authority, lead_areas, email, territory, check_step,
                            issue_with_approval, basis)
                        values (
                            :code, :validFrom, :validTo, :nameVi, :nameEn, :kind, :duty, :role, :documentAbbreviation,
                            :superiorLine, :place, :signingAuthority, string_to_array(:leadAreas, '|'), :email,
                            :territory, :checkStep, :issueWithApproval, :basis)""")
                .param("code", agency.code().value())
                .param("validFrom", agency.validFrom())
                .param("validTo", agency.validTo())
                .param("nameVi", agency.nameVi())
                .param("nameEn", agency.nameEn())
                .param("kind", agency.kind().name())
                .param("duty", agency.duty().name())
                .param("role", agency.role().name())
                .param("documentAbbreviation", agency.documentAbbreviation())
                .param("superiorLine", agency.superiorLine())
                .param("place", agency.place())
                .param("signingAuthority", agency.signingAuthority())
                .param("leadAreas", String.join("|", agency.leadAreas()))
                .param("email", agency.email())
                .param("territory", agency.territory())
                .param("checkStep", agency.checkStep())
                .param("issueWithApproval", agency.issueWithApproval())
                .param("basis", agency.basis())
                .update();
    }

    /** Replaces all that was said about the predecessors named. */
    void replaceSuccessions(Collection<AgencyCode> predecessors, List<Succession> rows) {
        for (AgencyCode predecessor : predecessors) {
            jdbc.sql("delete from agency_succession where predecessor = :predecessor")
                    .param("predecessor", predecessor.value())
                    .update();
        }
        for (int position = 0; position < rows.size(); position++) {
            Succession row = rows.get(position);
            jdbc.sql("""
                            insert into agency_succession
                                (predecessor, position, area, successor, ends_on, starts_on, note)
                            values (:predecessor, :position, :area, :successor, :endsOn, :startsOn, :note)""")
                    .param("predecessor", row.predecessor().value())
                    .param("position", position)
                    .param("area", row.area())
                    .param(
                            "successor",
                            row.successor() == null ? null : row.successor().value())
                    .param("endsOn", row.endsOn())
                    .param("startsOn", row.startsOn())
                    .param("note", row.note())
                    .update();
        }
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                new AgencyCode(row.getString("code")),
                row.getString("name_vi"),
                row.getString("name_en"),
                Agency.Kind.valueOf(row.getString("kind")),
                Agency.Duty.valueOf(row.getString("duty")),
                Agency.Role.valueOf(row.getString("role")),
                row.getString("document_abbreviation"),
                row.getString("superior_line"),
                row.getString("place"),
                row.getString("signing_authority"),
                texts(row.getArray("lead_areas")),
                row.getString("email"),
                row.getString("territory"),
                row.getBoolean("check_step"),
                row.getBoolean("issue_with_approval"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"));
    }

    private static Succession succession(ResultSet row, int number) throws SQLException {
        String successor = row.getString("successor");
        return new Succession(
                new AgencyCode(row.getString("predecessor")),
                row.getString("area"),
                successor == null ? null : new AgencyCode(successor),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getString("note"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return new LinkedHashSet<>(List.of((String[]) array.getArray()));
    }
}
