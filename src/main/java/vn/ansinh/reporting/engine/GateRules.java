package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.CalledProcessInstanceQueryDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.IncidentQueryDto;
import org.camunda.bpm.engine.rest.dto.SchemaLogQueryDto;
import org.camunda.bpm.engine.rest.dto.externaltask.ExternalTaskQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricActivityInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricCaseInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricDecisionInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricDetailQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricExternalTaskLogQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricJobLogQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricTaskInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricVariableInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.identity.GroupQueryDto;
import org.camunda.bpm.engine.rest.dto.identity.UserQueryDto;
import org.camunda.bpm.engine.rest.dto.management.JobDefinitionQueryDto;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.CaseExecutionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.CaseInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.ExecutionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.FilterQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.JobQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.VariableInstanceQueryDto;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/**
 * What of the engine's REST interface, and of what its web applications ask beside it, is open to people who are not
 * administrators, and which fields a request may bring there. Everything not listed is closed, so a new version of the
 * engine cannot open anything by itself. What is listed for reading is still filtered by the engine's authorizations.
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
        /** The engine counts tasks by group for who may read every task; the numbers alone are for managers too. */
        COUNT_BY_GROUP,
        /** What a person does to himself; the path names him. */
        OWN,
        /** Makes a user. */
        NEWCOMER,
        /** An administrator changes something that no step of ours does. */
        INTERVENE
    }

    /**
     * A matched request.
     *
     * @param subject the id in its path of the task or person it is about; null where nothing is to be looked into
     * @param onlyFor the group it is open to beside administrators; null when to everybody
     * @param fields what it may bring; null where no list decides
     */
    record Operation(Action action, String subject, String onlyFor, Fields fields) {

        static Operation anything() {
            return new Operation(Action.PASS, null, null, null);
        }

        boolean openTo(Person person) {
            return onlyFor == null || person.in(onlyFor) || person.administrator();
        }
    }

    /** One line of the list. */
    record Rule(Set<String> methods, Pattern path, Action action, String onlyFor, Fields fields) {}

    private static final String ID = "[^/]+";
    private static final String BESIDE_THE_ENGINE = "admin|cockpit|tasklist|welcome";
    private static final Set<String> GET = Set.of("GET");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> PUT = Set.of("PUT");
    private static final Set<String> QUERY = Set.of("GET", "POST");
    private static final Set<String> OPTIONS = Set.of("OPTIONS");

    /** What the web applications send along when they load a form; the engine reads none of it. */
    private static final String[] OF_A_FORM = {"noCache", "userId", "engineName", "taskId"};

    private static final List<Rule> RULES = List.of(
            rule(GET, "/?"),
            rule(GET, "/version"),
            rule(GET, "/authorization/check"),
            // The task list and the task on screen.
            // Cockpit counts them with a field of the history's, which the engine passes over.
            rule(QUERY, "/task(/count)?", Fields.TASKS.and("unfinished")),
            rule(
                    GET,
                    "/task/(" + ID + ")(?:/(?:form|form-variables|deployed-form|identity-links|comment))?",
                    Action.LOOK,
                    Fields.named("type", "variableNames", "deserializeValues").and(OF_A_FORM)),
            rule(POST, "/task/(" + ID + ")/comment/create", Action.COMMENT, Fields.named("message")),
            rule(POST, "/task/(" + ID + ")/claim", Action.CLAIM, Fields.named("userId")),
            rule(POST, "/task/(" + ID + ")/unclaim", Action.UNCLAIM, Fields.named()),
            rule(POST, "/task/(" + ID + ")/(?:submit-form|complete)", Action.COMPLETE, Fields.named("variables")),
            rule(QUERY, "/variable-instance", Fields.of(VariableInstanceQueryDto.class)),
            rule(GET, "/history/user-operation(/count)?", Fields.named("taskId", "firstResult", "maxResults")),
            rule(QUERY, "/history/task(/count)?", Fields.of(HistoricTaskInstanceQueryDto.class)),
            // Filters are shared and made by us; nobody changes them here.
            rule(GET, "/filter(/count)?", Fields.of(FilterQueryDto.class).and("itemCount")),
            rule(GET, "/filter/" + ID, Fields.named("itemCount")),
            rule(QUERY, "/filter/" + ID + "/(list|count|singleResult)", Fields.TASKS),
            rule(OPTIONS, "/(filter|task|user|group|authorization|process-definition)(/.*)?", Fields.named()),
            // The diagram beside a task, and starting what a person may start.
            rule(GET, "/process-definition(/count)?", Fields.of(ProcessDefinitionQueryDto.class)),
            rule(
                    GET,
                    // The counts of the whole province lie where an id would.
                    "/process-definition/(?:key/)?(?!statistics(?:/|$))" + ID
                            + "(/(xml|startForm|deployed-start-form|form-variables|diagram))?",
                    Fields.named("variableNames", "deserializeValues").and(OF_A_FORM)),
            rule(
                    POST,
                    "/process-definition/(?:key/)?(" + ID + ")/submit-form",
                    Action.START,
                    Fields.named("variables", "businessKey")),
            rule(GET, "/case-definition(/.*)?"),
            // Names of colleagues, as far as the engine grants them.
            rule(GET, "/user(/count)?", Fields.of(UserQueryDto.class)),
            rule(GET, "/user/" + ID + "/profile", Fields.named()),
            rule(QUERY, "/group(/count)?", Fields.of(GroupQueryDto.class)),
            rule(GET, "/identity/groups", Fields.named("userId")),
            new Rule(POST, Pattern.compile("/user/(create)"), Action.NEWCOMER, CurrentUser.ADMINISTRATORS, null),
            // A person changes his own password, knowing the old one.
            rule(
                    PUT,
                    "/user/(" + ID + ")/credentials",
                    Action.OWN,
                    Fields.named("password", "authenticatedUserPassword")),
            rule(QUERY, "/identity/password-policy", Fields.named("password", "profile")),
            // What the web applications ask beside the engine: who is signed in, their plugins' two files.
            rule(GET, "/admin/auth/user/" + ID, Fields.named()),
            rule(GET, "/(?:admin|cockpit|tasklist|welcome)/plugin/" + ID + "/static/.+"),
            forManagers(
                    GET,
                    "/cockpit/plugin/base/" + ID + "/process-definition/statistics(?:-count)?",
                    Fields.named(
                            "key", "keyLike", "name", "nameLike", "sortBy", "sortOrder", "firstResult", "maxResults")),
            new Rule(
                    GET,
                    Pattern.compile("/admin/plugin/adminPlugins/" + ID + "/metrics/aggregated"),
                    Action.PASS,
                    CurrentUser.ADMINISTRATORS,
                    Fields.named("metrics", "groupBy", "startDate", "endDate", "subscriptionStartDate")),
            forManagers(
                    POST,
                    "/cockpit/plugin/base/" + ID + "/process-definition/" + ID + "/called-process-definitions",
                    Fields.of(org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessDefinitionQueryDto.class)),
            queryForManagers(
                    "/cockpit/plugin/base/" + ID + "/process-instance",
                    org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessInstanceQueryDto.class),
            forManagers(
                    POST, "/cockpit/plugin/base/" + ID + "/incident(?:/|/count)?", Fields.of(IncidentQueryDto.class)),
            forManagers(
                    POST,
                    "/cockpit/plugin/base/" + ID + "/process-instance/" + ID + "/called-process-instances",
                    Fields.of(CalledProcessInstanceQueryDto.class)),
            new Rule(
                    GET,
                    Pattern.compile("/task/report/candidate-group-count"),
                    Action.COUNT_BY_GROUP,
                    MANAGERS,
                    Fields.named()),
            // Cockpit reads by GET and by POST with a query as its body. The engine's own SQL breaks where one of these
            // fields meets another: it lacks the "and" before them (7.24).
            // Cockpit counts an instance's jobs with the order of its list in the address, which the engine passes
            // over.
            forManagers(
                    GET,
                    "/job/count",
                    Fields.of(JobQueryDto.class)
                            .without("jobId", "jobIds", "activityId", "processInstanceIds")
                            .and("sorting[sortBy]", "sorting[sortOrder]")),
            forManagers(
                    QUERY,
                    "/job(/count)?",
                    Fields.of(JobQueryDto.class).without("jobId", "jobIds", "activityId", "processInstanceIds")),
            forManagers(
                    GET,
                    "/history/decision-instance(/count)?",
                    Fields.of(HistoricDecisionInstanceQueryDto.class).without("decisionInstanceIdIn")),
            forManagers(
                    GET,
                    "/(?!user|group|authorization|tenant|deployment/.*/data|.*attachment|" + BESIDE_THE_ENGINE + ").*",
                    null),
            queryForManagers("/process-instance", ProcessInstanceQueryDto.class),
            queryForManagers("/execution", ExecutionQueryDto.class),
            queryForManagers("/job-definition", JobDefinitionQueryDto.class),
            queryForManagers("/external-task", ExternalTaskQueryDto.class),
            queryForManagers("/variable-instance", VariableInstanceQueryDto.class),
            queryForManagers("/case-instance", CaseInstanceQueryDto.class),
            queryForManagers("/case-execution", CaseExecutionQueryDto.class),
            queryForManagers("/history/process-instance", HistoricProcessInstanceQueryDto.class),
            queryForManagers("/history/activity-instance", HistoricActivityInstanceQueryDto.class),
            queryForManagers("/history/variable-instance", HistoricVariableInstanceQueryDto.class),
            queryForManagers("/history/detail", HistoricDetailQueryDto.class),
            queryForManagers("/history/job-log", HistoricJobLogQueryDto.class),
            queryForManagers("/history/external-task-log", HistoricExternalTaskLogQueryDto.class),
            queryForManagers("/history/case-instance", HistoricCaseInstanceQueryDto.class),
            queryForManagers("/schema/log", SchemaLogQueryDto.class));

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");

    /** Users, groups and grants have a watch of their own; the others are no processes. */
    private static final Pattern TOLD_OTHERWISE =
            Pattern.compile("/(?:user|group|authorization|identity|filter|" + BESIDE_THE_ENGINE + ")(?:/.*)?");

    private static final Set<Action> WITHOUT_SUBJECT = Set.of(Action.PASS, Action.COUNT_BY_GROUP);

    /** Models come with the application: who may deploy one may run code on the server. */
    private static final Pattern CLOSED_TO_ALL = Pattern.compile("/deployment(/.*)?");

    private static final Pattern PREFIX =
            Pattern.compile("^(?:/camunda/api/engine(?:/engine(?:/[^/]+(?=/))?)?|/camunda/api(?=/(?:"
                    + BESIDE_THE_ENGINE + ")/)|/engine-rest(?:/engine/[^/]+(?=/))?)");

    private GateRules() {}

    static List<Rule> all() {
        return RULES;
    }

    /** The path below the engine: {@code /camunda/api/engine/engine/default/task} → {@code /task}. */
    static String relative(String path) {
        return PREFIX.matcher(path).replaceFirst("");
    }

    /**
     * @return what the person may do by this request; empty when it is closed to him
     */
    static Optional<Operation> match(String method, String path, Person person) {
        Optional<Operation> listed = RULES.stream()
                .filter(rule -> rule.methods.contains(method))
                .flatMap(rule -> operation(rule, path).stream())
                .filter(operation -> operation.openTo(person))
                .findFirst();
        return listed.isPresent() || !person.administrator() || closedToAll(method, path)
                ? listed
                : Optional.of(
                        intervenes(method, path)
                                ? new Operation(Action.INTERVENE, path, null, null)
                                : Operation.anything());
    }

    private static boolean intervenes(String method, String path) {
        return CHANGING.contains(method) && !TOLD_OTHERWISE.matcher(path).matches();
    }

    private static Optional<Operation> operation(Rule rule, String path) {
        Matcher matcher = rule.path.matcher(path);
        return matcher.matches()
                ? Optional.of(new Operation(
                        rule.action,
                        WITHOUT_SUBJECT.contains(rule.action) ? null : matcher.group(1),
                        rule.onlyFor,
                        rule.fields))
                : Optional.empty();
    }

    private static boolean closedToAll(String method, String path) {
        boolean deploys = !GET.contains(method) && CLOSED_TO_ALL.matcher(path).matches();
        return deploys || path.matches("/(" + BESIDE_THE_ENGINE + ")/.*");
    }

    private static Rule rule(Set<String> methods, String path) {
        return rule(methods, path, null);
    }

    private static Rule rule(Set<String> methods, String path, Fields fields) {
        return rule(methods, path, Action.PASS, fields);
    }

    private static Rule rule(Set<String> methods, String path, Action action, Fields fields) {
        return new Rule(methods, Pattern.compile(path), action, null, fields);
    }

    private static Rule forManagers(Set<String> methods, String path, Fields fields) {
        return new Rule(methods, Pattern.compile(path), Action.PASS, MANAGERS, fields);
    }

    private static Rule queryForManagers(String path, Class<?> query) {
        return forManagers(POST, path + "(/count)?", Fields.of(query));
    }
}
