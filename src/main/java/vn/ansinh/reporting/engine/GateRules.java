package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/**
 * What of the engine's REST interface is open to people who are not administrators. Everything not listed is closed,
 * so a new version of the engine cannot open anything by itself. What is listed for reading is still filtered by the
 * engine's authorizations.
 */
final class GateRules {

    /** Members watch processes in Cockpit and change nothing. */
    static final String MANAGERS = "managers";

    enum Action {
        PASS,
        /** Looks at one task: reviewers are granted whole processes, and with them what is still an agency's own. */
        LOOK,
        COMMENT,
        CLAIM,
        UNCLAIM,
        COMPLETE,
        START,
        /** What a person does to himself; the path names him. */
        OWN
    }

    /** A matched request: what to look into, and the id in its path of the task or person it is about. */
    record Operation(Action action, String subject, String onlyFor) {

        static Operation anything() {
            return new Operation(Action.PASS, null, null);
        }

        boolean openTo(Person person) {
            return onlyFor == null || person.in(onlyFor);
        }
    }

    private record Rule(Set<String> methods, Pattern path, Action action, String onlyFor) {}

    private static final String ID = "[^/]+";
    private static final Set<String> GET = Set.of("GET");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> PUT = Set.of("PUT");
    private static final Set<String> QUERY = Set.of("GET", "POST");
    private static final Set<String> OPTIONS = Set.of("OPTIONS");

    private static final List<Rule> RULES = List.of(
            rule(GET, "/?"),
            rule(GET, "/version"),
            rule(GET, "/authorization/check"),
            // The task list and the task on screen.
            rule(QUERY, "/task(/count)?"),
            rule(
                    GET,
                    "/task/(" + ID + ")(?:/(?:form|form-variables|deployed-form|identity-links|comment))?",
                    Action.LOOK),
            rule(POST, "/task/(" + ID + ")/comment/create", Action.COMMENT),
            rule(POST, "/task/(" + ID + ")/claim", Action.CLAIM),
            rule(POST, "/task/(" + ID + ")/unclaim", Action.UNCLAIM),
            rule(POST, "/task/(" + ID + ")/(?:submit-form|complete)", Action.COMPLETE),
            rule(QUERY, "/variable-instance"),
            rule(GET, "/history/user-operation(/count)?"),
            rule(QUERY, "/history/task(/count)?"),
            // Filters are shared and made by us; nobody changes them here.
            rule(GET, "/filter(/count)?"),
            rule(GET, "/filter/" + ID),
            rule(QUERY, "/filter/" + ID + "/(list|count|singleResult)"),
            rule(OPTIONS, "/(filter|task|user|group|authorization|process-definition)(/.*)?"),
            // The diagram beside a task, and starting what a person may start.
            rule(QUERY, "/process-definition(/count)?"),
            rule(GET, "/process-definition/" + ID + "(/(xml|startForm|deployed-start-form|form-variables|diagram))?"),
            rule(
                    GET,
                    "/process-definition/key/" + ID + "(/(xml|startForm|deployed-start-form|form-variables|diagram))?"),
            rule(POST, "/process-definition/(?:key/)?(" + ID + ")/submit-form", Action.START),
            rule(GET, "/case-definition(/.*)?"),
            // Names of colleagues, as far as the engine grants them.
            rule(GET, "/user(/count|/" + ID + "/profile)?"),
            rule(QUERY, "/group(/count)?"),
            rule(GET, "/identity/groups"),
            // A person changes his own password; the engine asks for the old one.
            rule(PUT, "/user/(" + ID + ")/credentials", Action.OWN),
            rule(QUERY, "/identity/password-policy"),
            // Cockpit reads by GET and by POST with a query as its body.
            forManagers(GET, "/(?!user|group|authorization|tenant|deployment/.*/data|.*attachment).*"),
            forManagers(
                    POST,
                    "/(process-instance|process-definition|execution|task|incident|job|job-definition|decision-definition"
                            + "|external-task|batch|variable-instance|deployment|case-definition|case-instance"
                            + "|history/[a-z-]+)(/count|/statistics(/count)?)?"));

    private static final Pattern PREFIX =
            Pattern.compile("^(?:/camunda/api/engine(?:/engine(?:/[^/]+(?=/))?)?|/engine-rest(?:/engine/[^/]+(?=/))?)");

    private GateRules() {}

    /** The path below the engine: {@code /camunda/api/engine/engine/default/task} → {@code /task}. */
    static String relative(String path) {
        return PREFIX.matcher(path).replaceFirst("");
    }

    static Optional<Operation> match(String method, String path) {
        return RULES.stream()
                .filter(rule -> rule.methods.contains(method))
                .flatMap(rule -> {
                    Matcher matcher = rule.path.matcher(path);
                    return matcher.matches()
                            ? Optional.of(new Operation(rule.action, subject(rule, matcher), rule.onlyFor)).stream()
                            : Optional.<Operation>empty().stream();
                })
                .reduce((first, second) -> first.onlyFor() == null ? first : second);
    }

    private static String subject(Rule rule, Matcher matcher) {
        return rule.action == Action.PASS ? null : matcher.group(1);
    }

    private static Rule rule(Set<String> methods, String path) {
        return rule(methods, path, Action.PASS);
    }

    private static Rule rule(Set<String> methods, String path, Action action) {
        return new Rule(methods, Pattern.compile(path), action, null);
    }

    private static Rule forManagers(Set<String> methods, String path) {
        return new Rule(methods, Pattern.compile(path), Action.PASS, MANAGERS);
    }
}
