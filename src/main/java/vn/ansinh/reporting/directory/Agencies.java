package vn.ansinh.reporting.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

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
                         order by a.position, v.valid_from""").query(Rows.of(Agency.class)).list();
    }

    List<Succession> successions() {
        return jdbc.sql("""
                        select s.*
                          from agency_succession s join agency a on a.code = s.predecessor
                         order by a.position, s.position""").query(Rows.of(Succession.class)).list();
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
                            code, valid_from, valid_to, name_vi, name_en, kind, role, document_abbreviation,
                            superior_line, place, signing_authority, head_title, email, territory,
                            check_step, issue_with_approval, basis)
                        values (
                            :code, :validFrom, :validTo, :nameVi, :nameEn, :kind, :role, :documentAbbreviation,
                            :superiorLine, :place, :signingAuthority, :headTitle, :email,
                            :territory, :checkStep, :issueWithApproval, :basis)""")
                .param("code", agency.code().value())
                .param("validFrom", agency.validFrom())
                .param("validTo", agency.validTo())
                .param("nameVi", agency.nameVi())
                .param("nameEn", agency.nameEn())
                .param("kind", agency.kind().name())
                .param("role", agency.role().name())
                .param("documentAbbreviation", agency.documentAbbreviation())
                .param("superiorLine", agency.superiorLine())
                .param("place", agency.place())
                .param("signingAuthority", agency.signingAuthority())
                .param("headTitle", agency.headTitle())
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
                                (predecessor, position, regime, area, indicators, successor, ends_on, starts_on,
                                 open_work, unsent, note)
                            values
                                (:predecessor, :position, :regime, :area, string_to_array(:indicators, '|'), :successor,
                                 :endsOn, :startsOn, :openWork, :unsent, :note)""")
                    .param("predecessor", row.predecessor().value())
                    .param("position", position)
                    .param("regime", row.regime())
                    .param("area", row.area())
                    .param("indicators", String.join("|", row.indicators()))
                    .param("openWork", row.openWork())
                    .param("unsent", row.unsent())
                    .param(
                            "successor",
                            row.successor() == null ? null : row.successor().value())
                    .param("endsOn", row.endsOn())
                    .param("startsOn", row.startsOn())
                    .param("note", row.note())
                    .update();
        }
    }
}
