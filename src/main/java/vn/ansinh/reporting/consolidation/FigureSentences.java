package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.ValueType;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Target;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Value;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;

/**
 * The province's figures in the sentences of a report: how many there are, against the same period a year ago and against
 * the plan.
 *
 * <ul>
 *   <li>What holds on a day comes first, what was counted since the period began follows in a paragraph of its own.
 *   <li>Where not all have told, the sentence says on how many agencies it rests, and compares nothing.
 *   <li>What is not compared is silent in the report; why, those who write it are told beside it.
 *   <li>A figure with a correction of what was counted twice says the sum and the correction, and compares neither.
 *   <li>A figure that is not there has no sentence.
 * </ul>
 */
final class FigureSentences {

    /** A figure with its definition of that day. */
    record Line(Indicator indicator, Figure figure) {}

    /**
     * One figure in words.
     *
     * @param counted whether it was counted since the period began; false for what holds on the day
     * @param text without the day, which stands once at the beginning of a paragraph; empty where there is no figure
     * @param notes what it does not say, and why; for those who write the report
     */
    record Sentence(String code, boolean counted, String text, List<String> notes) {}

    private static final String KEY = "consolidation.sentence.";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Texts texts;
    private final Period period;
    private final LocalDate cutOff;
    private final boolean supplement;

    /** @param supplement whether what had been reported before is said, too */
    FigureSentences(Texts texts, Period period, LocalDate cutOff, boolean supplement) {
        this.texts = texts;
        this.period = period;
        this.cutOff = cutOff;
        this.supplement = supplement;
    }

    /** In the order of the report: what holds on the day, then what was counted. */
    List<Sentence> of(List<Line> lines) {
        var sentences = new ArrayList<Sentence>();
        for (boolean counted : List.of(false, true)) {
            Line before = null;
            for (Line line : lines) {
                if (line.indicator.counted() == counted) {
                    sentences.add(sentence(line, follows(line, before)));
                    before = line.figure.actual() == null ? before : line;
                }
            }
        }
        return sentences;
    }

    /** These sentences as paragraphs, each beginning with its day; empty without any. */
    String paragraphs(List<Sentence> sentences) {
        return Stream.of("at", "since")
                .map(lead -> paragraph(
                        lead,
                        sentences.stream()
                                .filter(sentence -> sentence.counted == lead.equals("since"))
                                .map(Sentence::text)
                                .filter(text -> !text.isEmpty())
                                .toList()))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String paragraph(String lead, List<String> sentences) {
        return sentences.isEmpty()
                ? ""
                : capital(of(lead, day(cutOff), small(sentences.get(0))))
                        + sentences.stream().skip(1).map(text -> " " + text).collect(Collectors.joining());
    }

    /** "Trong đó" refers to what stands right before it. */
    private static boolean follows(Line line, Line before) {
        String whole = line.indicator.partOf();
        return whole != null
                && before != null
                && (whole.equals(before.indicator.code()) || whole.equals(before.indicator.partOf()));
    }

    private Sentence sentence(Line line, boolean part) {
        Indicator indicator = line.indicator;
        Figure figure = line.figure;
        if (figure.actual() == null) {
            return new Sentence(figure.code(), indicator.counted(), "", List.of());
        }
        var said = new StringBuilder(core(indicator, figure, part));
        before(figure).ifPresent(said::append);
        if (figure.adjustment() != null) {
            said.append(' ')
                    .append(of(
                            "adjusted",
                            number(figure.actual()),
                            AdjustmentWork.signed(figure.adjustment().delta())));
        }
        Stream.of(change(indicator, figure), target(indicator, figure))
                .filter(clause -> !clause.isEmpty())
                .forEach(clause -> said.append(", ").append(clause));
        if (figure.estimate() != null) {
            said.append("; ").append(of("estimate", period.label(texts.locale()), measure(figure.estimate(), figure)));
        }
        return new Sentence(figure.code(), indicator.counted(), capital(said + "."), notes(indicator, figure));
    }

    /** "toàn tỉnh có 1.234 hộ nghèo", "trong đó có…", "tỷ lệ hộ nghèo là 2,3%". */
    private String core(Indicator indicator, Figure figure, boolean part) {
        String name = name(indicator);
        String things = things(name, figure.unit());
        // How much something fell is no number of things, and may be below nought.
        if (things == null || indicator.aggregation() == Aggregation.DECREASE) {
            String said = of("is", small(name), measure(value(figure), figure));
            return whole(figure) ? (part ? of("part-is", said) : said) : of(part ? "part-by" : "by", by(figure), said);
        }
        boolean none = value(figure).signum() == 0;
        String said = none ? of("none", things) : of("some", number(value(figure)), things);
        return whole(figure) ? of(part ? "part-has" : "has", said) : of(part ? "part-by" : "by", by(figure), said);
    }

    /** The sum, or what is left of it when what was counted twice is taken away. */
    private static BigDecimal value(Figure figure) {
        return figure.adjustment() == null
                ? figure.actual()
                : figure.adjustment().value();
    }

    /** The catalogue's name without what it says to those who report. */
    private String name(Indicator indicator) {
        String name = indicator.name(texts.locale()).strip().replaceFirst("\\s*\\([^()]*\\)$", "");
        String part = of("part-mark");
        if (name.startsWith(part)) {
            name = name.substring(part.length()).strip();
        }
        if (indicator.counted()) {
            for (String period : of("period-marks").split(";")) {
                name = name.endsWith(period) ? name.substring(0, name.length() - period.length()) : name;
            }
        }
        return name.replaceFirst("[\\s,]+$", "");
    }

    /** What is counted, where a name begins with "Số" and its unit: "người có công"; null of others. */
    private String things(String name, String unit) {
        String number = of("number-mark") + " ";
        if (!name.regionMatches(true, 0, number, 0, number.length())) {
            return null;
        }
        String things = name.substring(number.length());
        return things.startsWith(unit + " ") || things.startsWith(unit + ",") ? things : null;
    }

    private static boolean whole(Figure figure) {
        return figure.state() == FigureState.COMPLETE;
    }

    private String by(Figure figure) {
        boolean ground = figure.uncoveredUnits() != null && figure.uncoveredUnits() > 0;
        return ground && figure.reported() == figure.expected()
                ? of(
                        "by-ground",
                        String.valueOf(figure.units() - figure.uncoveredUnits()),
                        String.valueOf(figure.units()))
                : of("by-agencies", String.valueOf(figure.reported()), String.valueOf(figure.expected()));
    }

    /** In a supplement, what had been reported. */
    private Optional<String> before(Figure figure) {
        Value signed = figure.signedBefore();
        return supplement && figure.changed() && signed.actual() != null
                ? Optional.of(" " + of("reported-before", measure(signed.actual(), figure)))
                : Optional.empty();
    }

    private String change(Indicator indicator, Figure figure) {
        BigDecimal change = fall(indicator) || figure.adjustment() != null
                ? null
                : figure.change().orElse(null);
        if (change == null) {
            return "";
        }
        Value then = figure.earlier().get(0);
        String when = when(then);
        if (change.signum() == 0) {
            return of("same", when);
        }
        String direction = change.signum() > 0 ? "rose" : "fell";
        BigDecimal size = change.abs();
        if (indicator.type() == ValueType.PERCENT) {
            return of(direction, of("points", number(size)), when);
        }
        if (then.actual().signum() == 0) {
            return of("none-before", when);
        }
        BigDecimal percent = size.multiply(HUNDRED).divide(then.actual().abs(), 1, RoundingMode.HALF_UP);
        return of(direction, percent.signum() == 0 ? measure(size, figure) : number(percent) + "%", when);
    }

    private String when(Value then) {
        Period before = Period.parse(then.period());
        String when = of(before.kind() == Period.Kind.ANNUAL ? "year" : "same-period", String.valueOf(before.year()));
        return then.baseline() == null ? when : of("baseline", when);
    }

    /** Only of a figure of the whole province that is judged. */
    private String target(Indicator indicator, Figure figure) {
        Target target = figure.target();
        if (target == null
                || figure.adjustment() != null
                || !whole(figure)
                || target.reached() == null
                || target.apart() != null) {
            return "";
        }
        boolean least = target.direction().equals(Indicator.Direction.AT_LEAST.name());
        String goal = goal(target);
        if (least && indicator.type() != ValueType.PERCENT && target.value().signum() > 0) {
            BigDecimal percent = figure.actual().multiply(HUNDRED).divide(target.value(), 1, RoundingMode.HALF_UP);
            return of("reached-percent", number(percent), goal);
        }
        String bound = of(least ? "at-least" : "at-most", measure(target.value(), figure));
        return of(target.reached() ? "reached" : "not-reached", goal, bound);
    }

    private String goal(Target target) {
        if (target.year() == null) {
            return of("goal");
        }
        return of(target.year() == period.year() ? "goal-year" : "goal-until", String.valueOf(target.year()));
    }

    private static boolean fall(Indicator indicator) {
        return indicator.aggregation() == Aggregation.DECREASE || indicator.aggregation() == Aggregation.RATE_DECREASE;
    }

    /** Why it is compared with nothing, and why not judged. */
    private List<String> notes(Indicator indicator, Figure figure) {
        var notes = new ArrayList<String>();
        if (!whole(figure)) {
            notes.add(of("note.partial"));
            return notes;
        }
        if (figure.adjustment() != null) {
            notes.add(of("note.adjusted"));
            return notes;
        }
        if (!fall(indicator) && figure.change().isEmpty()) {
            notes.add(whyAlone(figure));
        }
        if (figure.target() != null && figure.target().apart() != null) {
            notes.add(of("note.target-apart", figure.target().apart()));
        }
        return notes;
    }

    private String whyAlone(Figure figure) {
        if (figure.apart() != null) {
            return of("note.apart", figure.apart());
        }
        if (figure.earlier().isEmpty() || figure.earlier().get(0).actual() == null) {
            return texts.of(FigureRules.NO_LAST_YEAR);
        }
        return texts.of(figure.otherStandard() ? FigureRules.OTHER_STANDARD : FigureRules.LAST_YEAR_INCOMPLETE);
    }

    private String measure(BigDecimal number, Figure figure) {
        return number(number) + (figure.unit().equals("%") ? "%" : " " + figure.unit());
    }

    private static String number(BigDecimal number) {
        return Formats.number(number);
    }

    /** As letters write it: 05/02/2021, 30/4/2021. */
    private static String day(LocalDate day) {
        return "%02d/%s/%d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** As within a sentence; an abbreviation stays. */
    static String small(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private String of(String key, Object... arguments) {
        return texts.of(KEY + key, arguments);
    }
}
