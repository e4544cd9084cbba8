package vn.ansinh.reporting.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.engine.Rows;

/** The catalogue's tables, read whole. */
@Repository
class Catalogues {

    private static final Rows<Target> TARGETS = Rows.of(Target.class)
            .from("value", "target_value")
            .from("direction", "target_direction")
            .from("year", "target_year")
            .from("source", "target_source");

    private static final Rows<Indicator> INDICATORS =
            Rows.of(Indicator.class).with("frequencies", Catalogues::kinds).with("target", Catalogues::target);

    private static final Rows<PeriodRule> PERIOD_RULES = Rows.of(PeriodRule.class)
            .with("numbers", row -> List.of((Integer[]) row.getArray("numbers").getArray()));

    private final JdbcClient jdbc;

    Catalogues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from catalogue_revision")
                .query(Long.class)
                .single();
    }

    /** One import at a time, on all nodes. */
    void lock() {
        jdbc.sql("select revision from catalogue_revision for update")
                .query(Long.class)
                .single();
    }

    void countUp() {
        jdbc.sql("update catalogue_revision set revision = revision + 1").update();
    }

    /** Whether there are any reference data, of whichever kind. */
    boolean anything() {
        return jdbc.sql("""
                        select exists (select from regime) or exists (select from agency)
                            or exists (select from holiday) or exists (select from territory)""").query(Boolean.class).single();
    }

    Catalogue load() {
        return Catalogue.of(
                areas(),
                indicators(),
                reporters(),
                bodies(),
                new Catalogue.Said(outline(), words(), limits()),
                regimes(),
                holidays(),
                inService());
    }

    /** Those of one code by their days. */
    List<Area> areas() {
        return jdbc.sql("select * from area_words order by regime, code, valid_from nulls first")
                .query(Rows.of(Area.class))
                .list();
    }

    List<OutlineSection> outline() {
        return jdbc.sql("select * from outline_section order by regime, position")
                .query(Rows.of(OutlineSection.class))
                .list();
    }

    List<RegimeWord> words() {
        return jdbc.sql("select * from regime_word order by regime, valid_from")
                .query(Rows.of(RegimeWord.class))
                .list();
    }

    List<RegimeLimit> limits() {
        return jdbc.sql("select * from regime_limit order by regime, position")
                .query(Rows.of(RegimeLimit.class))
                .list();
    }

    List<Indicator> indicators() {
        return jdbc.sql("select * from indicator_version order by regime, code, valid_from")
                .query(INDICATORS)
                .list();
    }

    List<Reporter> reporters() {
        return jdbc.sql("select * from indicator_reporter order by regime, code, valid_from, position")
                .query(Rows.of(Reporter.class).from("indicator", "code"))
                .list();
    }

    List<RegimeBody> bodies() {
        return jdbc.sql("""
                        select b.* from regime_body b join agency a on a.code = b.agency
                         order by b.regime, a.position, b.valid_from""").query(Rows.of(RegimeBody.class)).list();
    }

    List<Regime> regimes() {
        return jdbc.sql("select * from regime order by code")
                .query(Rows.of(Regime.class).with("rules", row -> rules(row.getString("code"))))
                .list();
    }

    List<PeriodRule> rules(String regime) {
        return jdbc.sql("select * from period_rule where regime = :regime order by kind, numbers, valid_from")
                .param("regime", regime)
                .query(PERIOD_RULES)
                .list();
    }

    List<InService> inService() {
        return jdbc.sql("select * from regime_in_service")
                .query(Rows.of(InService.class))
                .list();
    }

    List<Holiday> holidays() {
        return jdbc.sql("select * from holiday order by day")
                .query(Rows.of(Holiday.class))
                .list();
    }

    private static Target target(ResultSet row) throws SQLException {
        return row.getBigDecimal("target_value") == null ? null : TARGETS.mapRow(row, 0);
    }

    private static Set<Period.Kind> kinds(ResultSet row) throws SQLException {
        return Rows.texts(row, "frequencies").stream().map(Period.Kind::valueOf).collect(Collectors.toSet());
    }
}
