package vn.ansinh.reporting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses a rule of the gate lets through, read from its pattern: every alternative, with and without what may be left out. */
final class GatePaths {

    private static final Pattern BESIDE_THE_ENGINE = Pattern.compile("/(?:admin|cockpit|tasklist|welcome)/.*");

    /** What managers may read is a rule of exceptions; Cockpit asks this. */
    private static final List<String> COCKPIT_READS = List.of(
            "/process-instance",
            "/process-instance/{instance}",
            "/process-instance/{instance}/activity-instances",
            "/process-instance/{instance}/variables",
            "/process-definition/{definition}/statistics",
            "/process-definition/statistics",
            "/decision-definition",
            "/decision-definition/key/reminder-policy/xml",
            "/deployment",
            "/incident",
            "/job",
            "/job-definition",
            "/external-task",
            "/metrics",
            "/history/activity-instance",
            "/history/process-instance",
            "/history/incident",
            "/history/detail",
            "/history/decision-instance");

    private final String pattern;
    private int position;

    private GatePaths(String pattern) {
        this.pattern = pattern;
    }

    static List<String> of(GateRules.Rule rule) {
        String pattern = rule.path().pattern().replace("(?!statistics(?:/|$))", "");
        return pattern.contains("(?!")
                ? COCKPIT_READS
                : new GatePaths(pattern)
                        .alternatives().stream().map(GatePaths::named).toList();
    }

    static boolean besideTheEngine(String path) {
        return BESIDE_THE_ENGINE.matcher(path).matches();
    }

    private List<String> alternatives() {
        var all = new ArrayList<String>();
        List<String> sequence = List.of("");
        while (position < pattern.length() && pattern.charAt(position) != ')') {
            if (pattern.charAt(position) == '|') {
                position++;
                all.addAll(sequence);
                sequence = List.of("");
            } else {
                sequence = joined(sequence, next());
            }
        }
        all.addAll(sequence);
        return all;
    }

    private List<String> next() {
        List<String> here;
        if (accept("[^/]+")) {
            here = List.of("{}");
        } else if (accept(".*") || accept(".+")) {
            here = List.of("x");
        } else if (accept("(?:") || accept("(")) {
            here = alternatives();
            position++;
        } else {
            here = List.of(String.valueOf(pattern.charAt(position++)));
        }
        if (accept("?")) {
            var optional = new ArrayList<>(List.of(""));
            optional.addAll(here);
            return optional;
        }
        return here;
    }

    private boolean accept(String text) {
        boolean there = pattern.startsWith(text, position);
        position += there ? text.length() : 0;
        return there;
    }

    private static List<String> joined(List<String> beginnings, List<String> ends) {
        return beginnings.stream()
                .flatMap(beginning -> ends.stream().map(end -> beginning + end))
                .toList();
    }

    /** {@code /task/{}/form} → {@code /task/{task}/form}. */
    private static String named(String path) {
        return path.replace("/task/{}", "/task/{task}")
                .replace("/filter/{}", "/filter/{filter}")
                .replace("/process-definition/key/{}", "/process-definition/key/difficulty-escalation")
                .replace("/process-definition/{}", "/process-definition/{definition}")
                .replace("/process-instance/{}", "/process-instance/{instance}")
                .replace("/auth/user/{}", "/auth/user/default")
                .replace("/user/{}", "/user/{user}")
                .replace("/plugin/base/{}", "/plugin/base/default")
                .replace("/adminPlugins/{}", "/adminPlugins/default")
                .replace("/plugin/{}/static/x", "/plugin/tasklistPlugins/static/app/plugin.js");
    }
}
