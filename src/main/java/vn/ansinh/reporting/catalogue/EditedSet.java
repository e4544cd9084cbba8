package vn.ansinh.reporting.catalogue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.directory.reference.FileWords;

/**
 * How a set of reference data is kept on a screen: nothing but what the file does not say itself. A set without a
 * description of its own is shown with the columns of its file, to the administrator alone.
 *
 * @param ofProvince kept by the administrator alone
 * @param scope the columns that say what a row is about; a file says all there is to say about what it names, so rows
 *     alike in these go together
 * @param shown the columns of the list
 * @param required what must be filled in: told beforehand, decided by the import
 * @param choices the values of a column
 */
record EditedSet(
        DataSet set,
        boolean ofProvince,
        List<String> scope,
        List<String> shown,
        Set<String> required,
        Map<String, Class<? extends Enum<?>>> choices) {

    /** How a cell is filled in. */
    enum Input {
        TEXT,
        LONG_TEXT,
        DAY,
        NUMBER,
        FLAG,
        CHOICE,
        CHOICES,
        BODY,
        BODIES,
        INDICATOR,
        INDICATORS,
        AREA,
        AREAS,
        REGIME
    }

    /** @param value as files write it */
    record Option(String value, String label) {}

    /**
     * @param fixed the screen's own regime: nothing to fill in
     * @param key what a row is about, which it keeps
     * @param options of a choice; empty for everything else
     */
    record Field(
            String column,
            String label,
            Input input,
            boolean required,
            boolean shown,
            boolean fixed,
            boolean key,
            List<Option> options) {}

    static final String FROM = "valid_from";
    static final String TO = "valid_to";

    private static final String REGIME = "regime";

    /** What a column is filled in with, whichever set has it. */
    private static final Map<String, Input> INPUTS = Map.ofEntries(
            Map.entry(FROM, Input.DAY),
            Map.entry(TO, Input.DAY),
            Map.entry("begins", Input.DAY),
            Map.entry("ends", Input.DAY),
            Map.entry("ends_on", Input.DAY),
            Map.entry("starts_on", Input.DAY),
            Map.entry("date", Input.DAY),
            Map.entry("day", Input.DAY),
            Map.entry("indicator", Input.INDICATOR),
            Map.entry("standing_agency", Input.FLAG),
            Map.entry("check_step", Input.FLAG),
            Map.entry("issue_with_approval", Input.FLAG),
            Map.entry("open_work", Input.FLAG),
            Map.entry("unsent", Input.FLAG),
            Map.entry("agency", Input.BODY),
            Map.entry("predecessor", Input.BODY),
            Map.entry("reported_by", Input.BODIES),
            Map.entry("numerator", Input.INDICATOR),
            Map.entry("denominator", Input.INDICATOR),
            Map.entry("part_of", Input.INDICATOR),
            Map.entry("indicators", Input.INDICATORS),
            Map.entry("area", Input.AREA),
            Map.entry("lead_areas", Input.AREAS),
            Map.entry("target", Input.NUMBER),
            Map.entry("target_year", Input.NUMBER),
            Map.entry("plausible_max", Input.NUMBER),
            Map.entry("review_working_days", Input.NUMBER),
            Map.entry("working_days", Input.NUMBER),
            Map.entry("max_length", Input.NUMBER),
            Map.entry("required", Input.FLAG),
            Map.entry("name_vi", Input.LONG_TEXT),
            Map.entry("name_en", Input.LONG_TEXT),
            Map.entry("legal_basis", Input.LONG_TEXT),
            Map.entry("note", Input.LONG_TEXT),
            Map.entry("target_source", Input.LONG_TEXT));

    private static final Map<String, EditedSet> KNOWN = Arrays.asList(
                    set(
                            DataSet.REGIMES,
                            false,
                            "code",
                            "code name_vi legal_basis begins ends",
                            "code name_vi name_en legal_basis begins",
                            Map.of()),
                    set(
                            DataSet.AREAS,
                            false,
                            "regime code",
                            "code name_vi plan_section valid_from valid_to",
                            "code name_vi name_en plan_section",
                            Map.of()),
                    set(
                            DataSet.AGENCIES,
                            true,
                            "code",
                            "code name_vi kind territory valid_from valid_to",
                            "code name_vi name_en kind document_abbreviation place valid_from basis",
                            Map.of("kind", Agency.Kind.class, "role", Agency.Role.class)),
                    set(
                            DataSet.REGIME_BODIES,
                            false,
                            "regime agency",
                            "agency duty standing_agency lead_areas valid_from valid_to",
                            "agency duty basis valid_from",
                            Map.of("duty", Duty.class)),
                    set(
                            DataSet.HOLIDAYS,
                            true,
                            "date",
                            "date kind name_vi",
                            "date kind name_vi name_en source",
                            Map.of("kind", Holiday.Kind.class)),
                    set(
                            DataSet.PERIOD_RULES,
                            false,
                            REGIME,
                            "kind opens cut_off due_before due_by valid_from valid_to",
                            "kind legal_source roll_policy review_working_days valid_from",
                            Map.of("kind", Period.Kind.class, "roll_policy", RollPolicy.class)),
                    set(
                            DataSet.INDICATORS,
                            false,
                            "regime code",
                            "code name_vi unit frequency reported_by valid_from valid_to",
                            "code area name_vi name_en unit type time_axis aggregation frequency valid_from",
                            Map.of(
                                    "type", Indicator.ValueType.class,
                                    "time_axis", Indicator.TimeAxis.class,
                                    "aggregation", Indicator.Aggregation.class,
                                    "frequency", Period.Kind.class,
                                    "split", Indicator.Split.class,
                                    "direction", Indicator.Direction.class)),
                    set(
                            DataSet.OUTLINE,
                            false,
                            REGIME,
                            "code document kind title_vi required valid_from valid_to",
                            "code document kind title_vi title_en valid_from",
                            Map.of("kind", OutlineSection.Kind.class, "document", OutlineSection.Document.class)),
                    set(
                            DataSet.REGIME_WORDS,
                            false,
                            REGIME,
                            "short_vi report_vi consolidated_vi plan_vi valid_from valid_to",
                            "short_vi short_en valid_from",
                            Map.of()),
                    set(
                            DataSet.LIMITS,
                            false,
                            REGIME,
                            "step area severity working_days proposal valid_from valid_to",
                            "step valid_from",
                            Map.of(
                                    "step", RegimeLimit.Step.class,
                                    "severity", RegimeLimit.Severity.class,
                                    "proposal", RegimeLimit.Proposal.class)),
                    set(
                            DataSet.SERIES_BREAKS,
                            false,
                            REGIME,
                            "indicator day break_kind reason_vi source",
                            "day break_kind reason_vi reason_en source",
                            Map.of("break_kind", SeriesBreak.Kind.class)),
                    set(
                            DataSet.TERRITORIES,
                            true,
                            "code",
                            "code name_vi within valid_from valid_to",
                            "code name_vi name_en valid_from source",
                            Map.of()),
                    set(
                            DataSet.REORGANISATION,
                            true,
                            "predecessor",
                            "predecessor ends_on area successor starts_on open_work",
                            "predecessor ends_on starts_on",
                            Map.of()))
            .stream()
            .collect(Collectors.toUnmodifiableMap(known -> known.set().fileName(), known -> known));

    private static EditedSet set(
            DataSet set,
            boolean ofProvince,
            String scope,
            String shown,
            String required,
            Map<String, Class<? extends Enum<?>>> choices) {
        return new EditedSet(
                set, ofProvince, List.of(scope.split(" ")), List.of(shown.split(" ")), words(required), choices);
    }

    private static Set<String> words(String words) {
        return new LinkedHashSet<>(List.of(words.split(" ")));
    }

    /** One without a description is the administrator's, and goes whole. */
    static EditedSet of(DataSet set) {
        return KNOWN.getOrDefault(set.fileName(), new EditedSet(set, true, List.of(), List.of(), Set.of(), Map.of()));
    }

    /** What a regime owns, in the order in which it comes in. */
    static List<EditedSet> ofRegimes() {
        return Arrays.stream(DataSet.values())
                .map(EditedSet::of)
                .filter(set -> !set.ofProvince())
                .toList();
    }

    /** The column that says whose row it is; null for a set of the province. */
    String owner() {
        return ofProvince ? null : set == DataSet.REGIMES ? "code" : REGIME;
    }

    /** Whether rows hold from day to day, so that a change begins on one. */
    static boolean versioned(List<String> columns) {
        return columns.contains(FROM) && columns.contains(TO);
    }

    /** What the row is about, in one text: rows of one text go into one file. Holidays go by their year. */
    String about(Map<String, String> cells) {
        return scope.stream()
                .map(column -> column.equals("date")
                        ? Cells.day(cells.getOrDefault(column, ""))
                                .map(day -> String.valueOf(day.getYear()))
                                .orElse("")
                        : cells.getOrDefault(column, ""))
                .collect(Collectors.joining(" "));
    }

    /** @param regime whose screen it is; null for the province's */
    List<Field> fields(CsvCells file, String regime, Locale locale) {
        List<String> listed = shown.isEmpty()
                ? file.columns().stream()
                        .filter(column -> !column.equals(owner()))
                        .limit(5)
                        .toList()
                : shown;
        return file.columns().stream()
                .map(column -> new Field(
                        column,
                        label(column, locale),
                        input(column),
                        required.contains(column),
                        listed.contains(column),
                        regime != null && column.equals(owner()),
                        scope.contains(column) && !column.equals("date"),
                        options(column, locale)))
                .toList();
    }

    private Input input(String column) {
        if (choices.containsKey(column)) {
            return column.equals("frequency") ? Input.CHOICES : Input.CHOICE;
        }
        if (column.equals("successor")) {
            return set == DataSet.INDICATORS ? Input.INDICATOR : Input.BODY;
        }
        // The ones of a set of the province are of any regime.
        if (ofProvince && column.equals(REGIME)) {
            return Input.REGIME;
        }
        if (ofProvince && (column.equals("area") || column.equals("indicators"))) {
            return Input.TEXT;
        }
        return INPUTS.getOrDefault(column, Input.TEXT);
    }

    private List<Option> options(String column, Locale locale) {
        if (input(column) == Input.FLAG) {
            return List.of(option("yes", locale), option("no", locale));
        }
        Class<? extends Enum<?>> type = choices.get(column);
        if (type == null) {
            return List.of();
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant != Agency.Role.NONE)
                .filter(constant -> !(column.equals("frequency") && constant == Period.Kind.AD_HOC))
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .map(code -> option(code, locale))
                .toList();
    }

    private static Option option(String code, Locale locale) {
        return new Option(FileWords.word(code), label(code, locale));
    }

    /** A column or value as people read it: the words of files, in English the code's own. */
    static String label(String code, Locale locale) {
        String text = locale.getLanguage().equals("en") ? code.replace('_', ' ') : FileWords.word(code);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
