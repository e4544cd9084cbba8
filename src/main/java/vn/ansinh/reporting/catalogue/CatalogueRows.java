package vn.ansinh.reporting.catalogue;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.directory.AgencyCode;

/** The catalogue's tables, written by imports and, for what is in service, by the administrator's decision. */
@Repository
class CatalogueRows {

    private final JdbcClient jdbc;

    CatalogueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces all that was said of these areas. */
    void replaceAreas(List<Area> areas) {
        for (Area area : areas) {
            jdbc.sql("""
                            with named as (
                                insert into area (regime, code) values (:regime, :code) on conflict do nothing)
                            delete from area_words where regime = :regime and code = :code""")
                    .param("regime", area.regime())
                    .param("code", area.code())
                    .update();
        }
        for (Area area : areas) {
            jdbc.sql("""
                            insert into area_words (
                                regime, code, name_vi, name_en, plan_section, valid_from, valid_to)
                            values (:regime, :code, :nameVi, :nameEn, :planSection, :validFrom, :validTo)""")
                    .param("regime", area.regime())
                    .param("code", area.code())
                    .param("nameVi", area.nameVi())
                    .param("nameEn", area.nameEn())
                    .param("planSection", area.planSection())
                    .param("validFrom", area.validFrom())
                    .param("validTo", area.validTo())
                    .update();
        }
    }

    /** Replaces all that was said of these bodies under these regimes. */
    void replaceBodies(List<RegimeBody> bodies) {
        for (RegimeBody body : bodies) {
            jdbc.sql("delete from regime_body where regime = :regime and agency = :agency")
                    .param("regime", body.regime())
                    .param("agency", body.agency().value())
                    .update();
        }
        for (RegimeBody body : bodies) {
            jdbc.sql("""
                            insert into regime_body (
                                regime, agency, valid_from, valid_to, duty, standing, lead_areas, basis)
                            values (
                                :regime, :agency, :validFrom, :validTo, :duty, :standing,
                                string_to_array(:leadAreas, '|'), :basis)""")
                    .param("regime", body.regime())
                    .param("agency", body.agency().value())
                    .param("validFrom", body.validFrom())
                    .param("validTo", body.validTo())
                    .param("duty", body.duty().name())
                    .param("standing", body.standing())
                    .param("leadAreas", String.join("|", body.leadAreas()))
                    .param("basis", body.basis())
                    .update();
        }
    }

    /** Replaces all holidays of the years. */
    void replaceHolidays(Collection<Integer> years, List<Holiday> holidays) {
        jdbc.sql("delete from holiday where extract(year from day)::int in (:years)")
                .param("years", years)
                .update();
        for (Holiday holiday : holidays) {
            jdbc.sql("""
                            insert into holiday (day, kind, name_vi, name_en, source)
                            values (:day, :kind, :nameVi, :nameEn, :source)""")
                    .param("day", holiday.day())
                    .param("kind", holiday.kind().name())
                    .param("nameVi", holiday.nameVi())
                    .param("nameEn", holiday.nameEn())
                    .param("source", holiday.source())
                    .update();
        }
    }

    void putInService(InService decided) {
        jdbc.sql("""
                        insert into regime_in_service (regime, first_period, decided_by, decided_at)
                        values (:regime, :period, :by, :at)
                        on conflict (regime) do update
                           set first_period = excluded.first_period, decided_by = excluded.decided_by,
                               decided_at = excluded.decided_at""")
                .param("regime", decided.regime())
                .param("period", decided.firstPeriod().toString())
                .param("by", decided.decidedBy())
                .param("at", Timestamp.from(decided.decidedAt()))
                .update();
    }

    void putRegime(Regime regime) {
        jdbc.sql("""
                        insert into regime (code, name_vi, name_en, legal_basis, plan_series, begins, ends)
                        values (:code, :nameVi, :nameEn, :legalBasis, :planSeries, :begins, :ends)
                        on conflict (code) do update
                           set name_vi = excluded.name_vi, name_en = excluded.name_en,
                               legal_basis = excluded.legal_basis, plan_series = excluded.plan_series, begins = excluded.begins, ends = excluded.ends""")
                .param("code", regime.code())
                .param("nameVi", regime.nameVi())
                .param("nameEn", regime.nameEn())
                .param("legalBasis", regime.legalBasis())
                .param("planSeries", regime.planSeries())
                .param("begins", regime.begins())
                .param("ends", regime.ends())
                .update();
    }

    /** Replaces all rules of a regime. */
    void replaceRules(String regime, List<PeriodRule> rules) {
        jdbc.sql("delete from period_rule where regime = :regime")
                .param("regime", regime)
                .update();
        for (PeriodRule rule : rules) {
            jdbc.sql("""
                            insert into period_rule (
                                regime, kind, numbers, valid_from, valid_to, legal_source, year_begins, opens,
                                due_before, due_by, cut_off, request_latest, consolidation, closing, roll_policy,
                                review_working_days)
                            values (
                                :regime, :kind, string_to_array(:numbers, '|')::int[], :validFrom, :validTo,
                                :legalSource, :yearBegins, :opens, :dueBefore, :dueBy, :cutOff, :requestLatest,
                                :consolidation, :closing, :rollPolicy, :reviewWorkingDays)""")
                    .param("regime", regime)
                    .param("kind", rule.kind().name())
                    .param(
                            "numbers",
                            rule.numbers().stream().map(String::valueOf).collect(Collectors.joining("|")))
                    .param("validFrom", rule.validFrom())
                    .param("validTo", rule.validTo())
                    .param("legalSource", rule.legalSource())
                    .param("yearBegins", text(rule.yearBegins()))
                    .param("opens", text(rule.opens()))
                    .param("dueBefore", text(rule.dueBefore()))
                    .param("dueBy", text(rule.dueBy()))
                    .param("cutOff", text(rule.cutOff()))
                    .param("requestLatest", text(rule.requestLatest()))
                    .param("consolidation", text(rule.consolidation()))
                    .param("closing", text(rule.closing()))
                    .param("rollPolicy", rule.rollPolicy().name())
                    .param("reviewWorkingDays", rule.reviewWorkingDays())
                    .update();
        }
    }

    private static String text(DayRule day) {
        return day == null ? null : day.toString();
    }

    /** Forgets all versions of these and makes their codes known, so that versions may refer to each other. */
    void beginIndicators(List<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            jdbc.sql("insert into indicator (regime, code) values (:regime, :code) on conflict do nothing")
                    .param("regime", indicator.regime())
                    .param("code", indicator.code())
                    .update();
            jdbc.sql("delete from indicator_version where (regime, code) = (:regime, :code)")
                    .param("regime", indicator.regime())
                    .param("code", indicator.code())
                    .update();
        }
    }

    void addIndicator(Indicator indicator, List<AgencyCode> reporters) {
        Indicator.Target target = indicator.target();
        jdbc.sql("""
                        insert into indicator_version (
                            regime, code, valid_from, valid_to, area, name_vi, name_en, unit, type, time_axis, aggregation,
                            numerator, denominator, part_of, frequencies, split, target_value, target_direction,
                            target_year, target_source, note, standard, plausible_max, successor)
                        values (
                            :regime, :code, :validFrom, :validTo, :area, :nameVi, :nameEn, :unit, :type, :timeAxis, :aggregation,
                            :numerator, :denominator, :partOf, string_to_array(:frequencies, '|'), :split, :targetValue,
                            :targetDirection, :targetYear, :targetSource, :note, :standard, :plausibleMax, :successor)""")
                .param("regime", indicator.regime())
                .param("code", indicator.code())
                .param("validFrom", indicator.validFrom())
                .param("validTo", indicator.validTo())
                .param("area", indicator.area())
                .param("nameVi", indicator.nameVi())
                .param("nameEn", indicator.nameEn())
                .param("unit", indicator.unit())
                .param("type", indicator.type().name())
                .param("timeAxis", indicator.timeAxis().name())
                .param("aggregation", indicator.aggregation().name())
                .param("numerator", indicator.numerator())
                .param("denominator", indicator.denominator())
                .param("partOf", indicator.partOf())
                .param(
                        "frequencies",
                        indicator.frequencies().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining("|")))
                .param(
                        "split",
                        indicator.split() == null ? null : indicator.split().name())
                .param("targetValue", target == null ? null : target.value())
                .param(
                        "targetDirection",
                        target == null ? null : target.direction().name())
                .param("targetYear", target == null ? null : target.year())
                .param("targetSource", target == null ? null : target.source())
                .param("note", indicator.note())
                .param("standard", indicator.standard())
                .param("plausibleMax", indicator.plausibleMax())
                .param("successor", indicator.successor())
                .update();
        addReporters(indicator, reporters);
    }

    /** In their order; of a country thousands, so in one statement. */
    private void addReporters(Indicator indicator, List<AgencyCode> reporters) {
        jdbc.sql("""
                        insert into indicator_reporter (regime, code, valid_from, agency, position, valid_to)
                        select :regime, :code, :validFrom, named.agency, named.number - 1, cast(:validTo as date)
                          from unnest(string_to_array(:agencies, '|')) with ordinality as named (agency, number)""")
                .param("regime", indicator.regime())
                .param("code", indicator.code())
                .param("validFrom", indicator.validFrom())
                .param("agencies", reporters.stream().map(AgencyCode::value).collect(Collectors.joining("|")))
                .param("validTo", indicator.validTo())
                .update();
    }
}
