package vn.ansinh.reporting.catalogue;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.directory.AgencyCode;

/** The catalogue's tables, read whole. */
@Repository
class Catalogues {

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

    Catalogue load() {
        return Catalogue.of(areas(), indicators(), reporters(), regimes(), holidays(), inService());
    }

    List<Area> areas() {
        return jdbc.sql("select * from area order by code")
                .query((row, number) -> new Area(
                        row.getString("code"),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        row.getString("plan_section")))
                .list();
    }

    List<Indicator> indicators() {
        return jdbc.sql("select * from indicator_version order by code, valid_from")
                .query(Catalogues::indicator)
                .list();
    }

    List<Reporter> reporters() {
        return jdbc.sql("select * from indicator_reporter order by code, valid_from, position")
                .query((row, number) -> new Reporter(
                        row.getString("code"),
                        new AgencyCode(row.getString("agency")),
                        day(row, "valid_from"),
                        day(row, "valid_to")))
                .list();
    }

    List<Regime> regimes() {
        return jdbc.sql("select * from regime order by code")
                .query((row, number) -> new Regime(
                        row.getString("code"),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        row.getString("legal_basis"),
                        day(row, "begins"),
                        day(row, "ends"),
                        rules(row.getString("code"))))
                .list();
    }

    List<PeriodRule> rules(String regime) {
        return jdbc.sql("select * from period_rule where regime = :regime order by kind, valid_from")
                .param("regime", regime)
                .query((row, number) -> new PeriodRule(
                        Period.Kind.valueOf(row.getString("kind")),
                        row.getString("legal_source"),
                        monthDay(row, "opens"),
                        monthDay(row, "due_before"),
                        monthDay(row, "cut_off"),
                        monthDay(row, "request_latest"),
                        monthDay(row, "consolidation"),
                        monthDay(row, "closing"),
                        RollPolicy.valueOf(row.getString("roll_policy")),
                        row.getInt("review_working_days"),
                        day(row, "valid_from"),
                        day(row, "valid_to")))
                .list();
    }

    List<InService> inService() {
        return jdbc.sql("select * from regime_in_service")
                .query((row, number) -> new InService(
                        row.getString("regime"),
                        Period.parse(row.getString("first_period")),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    List<Holiday> holidays() {
        return jdbc.sql("select * from holiday order by day")
                .query((row, number) -> new Holiday(
                        day(row, "day"),
                        Holiday.Kind.valueOf(row.getString("kind")),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        row.getString("source")))
                .list();
    }

    private static Indicator indicator(ResultSet row, int number) throws SQLException {
        BigDecimal target = row.getBigDecimal("target_value");
        String split = row.getString("split");
        return new Indicator(
                row.getString("code"),
                row.getString("area"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getString("unit"),
                Indicator.ValueType.valueOf(row.getString("type")),
                Indicator.TimeAxis.valueOf(row.getString("time_axis")),
                Indicator.Aggregation.valueOf(row.getString("aggregation")),
                row.getString("numerator"),
                row.getString("denominator"),
                row.getString("part_of"),
                kinds((String[]) row.getArray("frequencies").getArray()),
                split == null ? null : Indicator.Split.valueOf(split),
                target == null
                        ? null
                        : new Target(
                                target,
                                Indicator.Direction.valueOf(row.getString("target_direction")),
                                row.getObject("target_year", Integer.class),
                                row.getString("target_source")),
                row.getString("note"),
                row.getString("standard"),
                row.getBigDecimal("plausible_max"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getString("successor"));
    }

    private static Set<Period.Kind> kinds(String[] names) {
        return Arrays.stream(names).map(Period.Kind::valueOf).collect(Collectors.toSet());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static MonthDay monthDay(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : MonthDay.parse("--" + text);
    }
}
