package vn.ansinh.reporting.consolidation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call a consolidated report: {@code KL92/2021-H1/TH} (tổng hợp) the main one of a cycle, {@code
 * KL92/2021-H1/BS-1} (bổ sung) its first supplement.
 *
 * @param cycle the cycle's key, {@code KL92/2021-H1}
 * @param number 0 for the main report; supplements count from 1
 */
public record ConsolidatedKey(String cycle, int number) {

    private static final Pattern FORM =
            Pattern.compile("([A-Z0-9]+/[0-9]{4}[A-Z0-9-]*)(?:/(?:(TH)|BS-([1-9][0-9]{0,3})))?");

    public static ConsolidatedKey main(String cycleKey) {
        return new ConsolidatedKey(cycleKey, 0);
    }

    public static ConsolidatedKey supplement(String cycleKey, int number) {
        return new ConsolidatedKey(cycleKey, number);
    }

    /** @throws IllegalArgumentException when the text is no key of a consolidated report */
    public static ConsolidatedKey parse(String text) {
        Matcher matcher = match(text);
        if (matcher.group(2) == null && matcher.group(3) == null) {
            throw new IllegalArgumentException("Not the key of a consolidated report: " + text);
        }
        return of(matcher);
    }

    /**
     * The report a process is about, by its business key: a supplement has a process of its own, the main report is made
     * in its cycle's.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    public static ConsolidatedKey ofBusinessKey(String businessKey) {
        return of(match(businessKey));
    }

    private static Matcher match(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the key of a consolidated report or a cycle: " + text);
        }
        return matcher;
    }

    private static ConsolidatedKey of(Matcher matcher) {
        return new ConsolidatedKey(matcher.group(1), matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
    }

    public boolean supplement() {
        return number > 0;
    }

    /** The regime whose cycle it is, {@code KL92}. */
    public String regime() {
        return cycle.substring(0, cycle.indexOf('/'));
    }

    /** For addresses and file names: {@code KL92-2021-H1-TH}. */
    public String slug() {
        return toString().replace('/', '-');
    }

    @Override
    public String toString() {
        return cycle + (supplement() ? "/BS-" + number : "/TH");
    }
}
