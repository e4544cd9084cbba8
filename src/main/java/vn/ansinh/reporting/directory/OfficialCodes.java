package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** The official codes of administrative units and what they meant from day to day. */
@Repository
public class OfficialCodes {

    private final JdbcClient jdbc;

    OfficialCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The body that had this code on a day; empty when the code meant none, or a unit without a body here. */
    public Optional<AgencyCode> find(String officialCode, LocalDate on) {
        return all().stream()
                .filter(code -> code.officialCode().equals(officialCode) && code.on(on) && code.agency() != null)
                .map(OfficialCode::agency)
                .findFirst();
    }

    /** Reads the bodies that one file names, by our codes or by official ones. */
    public AgencyReader reader() {
        return new AgencyReader(() -> all().stream().collect(Collectors.groupingBy(OfficialCode::officialCode)));
    }

    List<OfficialCode> all() {
        return jdbc.sql("select * from official_code order by official_code, valid_from")
                .query(Rows.of(OfficialCode.class))
                .list();
    }

    /** Replaces all that was said of these codes. */
    void replace(Set<String> codes, List<OfficialCode> rows) {
        jdbc.sql("delete from official_code where official_code in (:codes)")
                .param("codes", codes)
                .update();
        for (OfficialCode row : rows) {
            jdbc.sql("""
                            insert into official_code (official_code, agency, name_vi, valid_from, valid_to, source)
                            values (:officialCode, :agency, :nameVi, :validFrom, :validTo, :source)""")
                    .param("officialCode", row.officialCode())
                    .param("agency", row.agency() == null ? null : row.agency().value())
                    .param("nameVi", row.nameVi())
                    .param("validFrom", row.validFrom())
                    .param("validTo", row.validTo())
                    .param("source", row.source())
                    .update();
        }
    }

    /** By what each code is told in a message. */
    static String told(List<OfficialCode> meanings) {
        return meanings.stream()
                .map(code -> code.nameVi() + " (" + code.validFrom() + " – "
                        + (code.validTo() == null ? "…" : code.validTo()) + ")")
                .collect(Collectors.joining("; "));
    }

    /** What each code means, in the order of time. */
    interface Meanings {
        Map<String, List<OfficialCode>> load();
    }
}
