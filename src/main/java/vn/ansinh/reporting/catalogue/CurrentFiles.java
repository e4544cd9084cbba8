package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.directory.DirectoryFiles;
import vn.ansinh.reporting.directory.reference.CsvFile;

/** The reference data as they stand, in files that can be changed and taken in again. */
@Component
class CurrentFiles {

    private record RuleOf(String regime, PeriodRule rule) {}

    private final CurrentCatalogue catalogue;
    private final DirectoryFiles directory;
    private final SeriesTables series;
    private final ToConfirmRows toConfirm;

    CurrentFiles(CurrentCatalogue catalogue, DirectoryFiles directory, SeriesTables series, ToConfirmRows toConfirm) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.series = series;
        this.toConfirm = toConfirm;
    }

    byte[] write(DataSet kind) {
        return switch (kind) {
            case AREAS -> areas();
            case AGENCIES -> directory.agencies();
            case OFFICIAL_CODES -> directory.officialCodes();
            case TO_CONFIRM -> toConfirm();
            case REORGANISATION -> directory.reorganisation();
            case REGIME_BODIES -> regimeBodies();
            case HOLIDAYS -> holidays();
            case REGIMES -> regimes();
            case PERIOD_RULES -> periodRules();
            case INDICATORS -> indicators();
            case OUTLINE -> outline();
            case REGIME_WORDS -> words();
            case LIMITS -> limits();
            case TERRITORIES -> territories();
            case SERIES_BREAKS -> seriesBreaks();
        };
    }

    private byte[] toConfirm() {
        return new CsvFile<ToConfirm>()
                .column("about", ToConfirm::about)
                .column("regime", ToConfirm::regime)
                .column("code", ToConfirm::code)
                .column("field", ToConfirm::field)
                .column("what_vi", ToConfirm::whatVi)
                .column("what_en", ToConfirm::whatEn)
                .column("source", ToConfirm::source)
                .write(toConfirm.all().stream().filter(ToConfirm::open).toList());
    }

    private byte[] areas() {
        return new CsvFile<Area>()
                .column("regime", Area::regime)
                .column("code", Area::code)
                .column("name_vi", Area::nameVi)
                .column("name_en", Area::nameEn)
                .column("plan_section", Area::planSection)
                .column("valid_from", Area::validFrom)
                .column("valid_to", Area::validTo)
                .write(catalogue.get().areas());
    }

    private byte[] outline() {
        return new CsvFile<OutlineSection>()
                .column("regime", OutlineSection::regime)
                .column("code", OutlineSection::code)
                .column("document", OutlineSection::document)
                .column("kind", OutlineSection::kind)
                .column("title_vi", OutlineSection::titleVi)
                .column("title_en", OutlineSection::titleEn)
                .column("hint_vi", OutlineSection::hintVi)
                .column("hint_en", OutlineSection::hintEn)
                .column("required", OutlineSection::required)
                .column("max_length", OutlineSection::maxLength)
                .column("valid_from", OutlineSection::validFrom)
                .column("valid_to", OutlineSection::validTo)
                .write(catalogue.get().outline());
    }

    private byte[] words() {
        return new CsvFile<RegimeWord>()
                .column("regime", RegimeWord::regime)
                .column("short_vi", RegimeWord::shortVi)
                .column("short_en", RegimeWord::shortEn)
                .column("report_vi", RegimeWord::reportVi)
                .column("report_en", RegimeWord::reportEn)
                .column("consolidated_vi", RegimeWord::consolidatedVi)
                .column("consolidated_en", RegimeWord::consolidatedEn)
                .column("plan_vi", RegimeWord::planVi)
                .column("plan_en", RegimeWord::planEn)
                .column("plan_basis_vi", RegimeWord::planBasisVi)
                .column("plan_basis_en", RegimeWord::planBasisEn)
                .column("source_vi", RegimeWord::sourceVi)
                .column("source_en", RegimeWord::sourceEn)
                .column("valid_from", RegimeWord::validFrom)
                .column("valid_to", RegimeWord::validTo)
                .write(catalogue.get().words());
    }

    private byte[] limits() {
        return new CsvFile<RegimeLimit>()
                .column("regime", RegimeLimit::regime)
                .column("step", RegimeLimit::step)
                .column("area", RegimeLimit::area)
                .column("severity", RegimeLimit::severity)
                .column("working_days", RegimeLimit::workingDays)
                .column("proposal", RegimeLimit::proposal)
                .column("valid_from", RegimeLimit::validFrom)
                .column("valid_to", RegimeLimit::validTo)
                .write(catalogue.get().limits());
    }

    private byte[] holidays() {
        return new CsvFile<Holiday>()
                .column("date", Holiday::day)
                .column("kind", Holiday::kind)
                .column("name_vi", Holiday::nameVi)
                .column("name_en", Holiday::nameEn)
                .column("source", Holiday::source)
                .write(catalogue.get().holidays().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private byte[] regimes() {
        return new CsvFile<Regime>()
                .column("code", Regime::code)
                .column("name_vi", Regime::nameVi)
                .column("name_en", Regime::nameEn)
                .column("legal_basis", Regime::legalBasis)
                .column("plan_series", Regime::planSeries)
                .column("begins", Regime::begins)
                .column("ends", Regime::ends)
                .write(catalogue.get().regimes());
    }

    private byte[] territories() {
        return new CsvFile<Territory>()
                .column("code", Territory::code)
                .column("name_vi", Territory::nameVi)
                .column("name_en", Territory::nameEn)
                .column("within", Territory::partOf)
                .column("valid_from", Territory::validFrom)
                .column("valid_to", Territory::validTo)
                .column("source", Territory::source)
                .write(series.territories());
    }

    private byte[] seriesBreaks() {
        return new CsvFile<SeriesBreak>()
                .column("regime", SeriesBreak::regime)
                .column("indicator", SeriesBreak::indicator)
                .column("day", SeriesBreak::day)
                .column("break_kind", SeriesBreak::kind)
                .column("reason_vi", SeriesBreak::reasonVi)
                .column("reason_en", SeriesBreak::reasonEn)
                .column("source", SeriesBreak::source)
                .write(series.breaks());
    }

    private byte[] regimeBodies() {
        return new CsvFile<RegimeBody>()
                .column("regime", RegimeBody::regime)
                .column("agency", body -> body.agency().value())
                .column("duty", RegimeBody::duty)
                .column("standing_agency", RegimeBody::standing)
                .column("lead_areas", RegimeBody::leadAreas)
                .column("basis", RegimeBody::basis)
                .column("valid_from", RegimeBody::validFrom)
                .column("valid_to", RegimeBody::validTo)
                .write(catalogue.get().bodies());
    }

    private byte[] periodRules() {
        return new CsvFile<RuleOf>()
                .column("regime", RuleOf::regime)
                .column("kind", row -> row.rule().kind())
                .column("numbers", row -> numbers(row.rule()))
                .column("legal_source", row -> row.rule().legalSource())
                .column("year_begins", row -> yearBegins(row.rule()))
                .column("opens", row -> row.rule().opens())
                .column("due_before", row -> row.rule().dueBefore())
                .column("due_by", row -> row.rule().dueBy())
                .column("cut_off", row -> row.rule().cutOff())
                .column("request_latest", row -> row.rule().requestLatest())
                .column("consolidation", row -> row.rule().consolidation())
                .column("closing", row -> row.rule().closing())
                .column("roll_policy", row -> row.rule().rollPolicy())
                .column("review_working_days", row -> row.rule().reviewWorkingDays())
                .column("valid_from", row -> row.rule().validFrom())
                .column("valid_to", row -> row.rule().validTo())
                .write(catalogue.get().regimes().stream()
                        .flatMap(regime -> regime.rules().stream().map(rule -> new RuleOf(regime.code(), rule)))
                        .toList());
    }

    /** Empty where they are those that an empty cell means. */
    private static List<String> numbers(PeriodRule rule) {
        return rule.numbers().equals(rule.kind().usualNumbers())
                ? List.of()
                : rule.numbers().stream().map(String::valueOf).toList();
    }

    private static DayRule yearBegins(PeriodRule rule) {
        return rule.yearBegins().equals(DayRule.NEW_YEAR) ? null : rule.yearBegins();
    }

    private byte[] indicators() {
        return new CsvFile<Indicator>()
                .column("regime", Indicator::regime)
                .column("code", Indicator::code)
                .column("area", Indicator::area)
                .column("name_vi", Indicator::nameVi)
                .column("name_en", Indicator::nameEn)
                .column("unit", Indicator::unit)
                .column("type", Indicator::type)
                .column("time_axis", Indicator::timeAxis)
                .column("aggregation", Indicator::aggregation)
                .column("numerator", Indicator::numerator)
                .column("denominator", Indicator::denominator)
                .column("part_of", Indicator::partOf)
                .column("reported_by", this::reporters)
                .column(
                        "frequency",
                        indicator -> indicator.frequencies().stream()
                                .sorted(Comparator.naturalOrder())
                                .toList())
                .column("split", Indicator::split)
                .column(
                        "target",
                        indicator -> indicator.targetSet().map(Target::value).orElse(null))
                .column(
                        "target_year",
                        indicator -> indicator.targetSet().map(Target::year).orElse(null))
                .column(
                        "direction",
                        indicator ->
                                indicator.targetSet().map(Target::direction).orElse(null))
                .column(
                        "target_source",
                        indicator -> indicator.targetSet().map(Target::source).orElse(null))
                .column("note", Indicator::note)
                .column("standard", Indicator::standard)
                .column("plausible_max", Indicator::plausibleMax)
                .column("valid_from", Indicator::validFrom)
                .column("valid_to", Indicator::validTo)
                .column("successor", Indicator::successor)
                .write(catalogue.get().indicators());
    }

    /** Those of this version of the indicator. */
    private List<String> reporters(Indicator indicator) {
        LocalDate from = indicator.validFrom();
        return catalogue.get().of(indicator.regime()).orElseThrow().reportersOf(indicator.code()).stream()
                .filter(reporter -> reporter.validFrom().equals(from))
                .map(reporter -> reporter.agency().value())
                .toList();
    }
}
