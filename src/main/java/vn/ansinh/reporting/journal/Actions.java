package vn.ansinh.reporting.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that is ever written into the trail, by its kind and in the order of its course; each has its words. */
final class Actions {

    /** What one module writes, {@code report}: its actions without that word. */
    record Kind(String name, List<String> actions) {

        /** As it is looked for: all of the kind. */
        String prefix() {
            return name + ".";
        }
    }

    static final List<Kind> KINDS = List.of(
            kind("report", """
                    requested drafted checked sent-back approved issued submitted completion-asked acceptance-decided accepted
                    recalled call reminder not-submitted cancelled passed-on ended-with-agency"""),
            kind("review", "escalated"),
            kind("extension", "requested granted refused withdrawn"),
            kind("plan", """
                    requested drafted sent-back approved issued completion-asked registration-decided registered amended
                    withdrawn passed-on ended-with-agency"""),
            kind("difficulty", """
                    raised reported-again approved returned clarification-asked clarified answered opinion-asked opinion-given
                    opinion-stopped merged taken-in unmerged let-go escalation-proposed escalation-returned
                    escalation-approved escalation-issued sent-back direction-drafted direction-returned direction-given
                    direction-issued measure-directed measure-reported ministry-answered lead-answered resolved not-resolved
                    withdrawn passed-on reminded overdue-told"""),
            kind("cycle", "opened follow-up-closed closed cancelled"),
            kind("request", "prepared signed returned issued notice-given"),
            kind("consolidated", """
                    begun figures-taken prepared adjusted adjustment-withdrawn sent-back signed issued clarification-asked
                    received"""),
            kind("baseline", "proposed confirmed refused"),
            kind("signature", "confirmed"),
            kind("regime", "in-service"),
            kind("reference-data", "first-set imported changed confirmed"),
            kind("word-template", "tried in-force out-of-force"),
            kind("mail", "kept-sent kept-dropped"),
            kind("job", "retried"),
            kind("engine", "changed"),
            kind("exchange", "taken"),
            kind("public", "hidden opened restricted"),
            kind("signing", "approved issued"),
            kind("token", "issued revoked"),
            kind("urging", "approved drafted issued not-issued returned withdrawn"),
            kind("person", """
                    signed-in sign-in-refused created changed deleted group-joined group-left password-changed
                    sessions-ended"""),
            kind("group", "created changed deleted"),
            kind("grant", "given changed taken"));

    /** Those whose detail stands in a sentence of its own. */
    static final Set<String> WITH_SENTENCE = Set.of(
            "report.submitted",
            "report.accepted",
            "report.completion-asked",
            "report.passed-on",
            "report.ended-with-agency",
            "extension.requested",
            "extension.granted",
            "plan.requested",
            "plan.drafted",
            "plan.approved",
            "plan.completion-asked",
            "plan.registration-decided",
            "plan.registered",
            "plan.withdrawn",
            "plan.passed-on",
            "plan.ended-with-agency",
            "request.prepared",
            "consolidated.figures-taken",
            "regime.in-service",
            "mail.kept-sent",
            "mail.kept-dropped",
            "person.signed-in",
            "person.sign-in-refused",
            "person.group-joined",
            "person.group-left");

    /** Those whose detail is the code of a body. */
    static final Set<String> OF_A_BODY = Set.of("report.passed-on", "plan.passed-on");

    private static final Map<String, Kind> BY_PREFIX =
            KINDS.stream().collect(Collectors.toMap(Kind::prefix, kind -> kind, (one, other) -> one, TreeMap::new));

    private static final Set<String> ALL = KINDS.stream()
            .flatMap(kind -> kind.actions.stream().map(action -> kind.prefix() + action))
            .collect(Collectors.toUnmodifiableSet());

    private Actions() {}

    private static Kind kind(String name, String actions) {
        return new Kind(name, List.of(actions.split("\\s+")));
    }

    static boolean known(String action) {
        return ALL.contains(action);
    }

    /** Whether all of a kind are meant, {@code report.}. */
    static boolean kind(String prefix) {
        return BY_PREFIX.containsKey(prefix);
    }

    static Set<String> all() {
        return ALL;
    }
}
