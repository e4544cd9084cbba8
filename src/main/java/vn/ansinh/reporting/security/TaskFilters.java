package vn.ansinh.reporting.security;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.RegimesChanged;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;

/** The task list's filters: without one, Tasklist greets people with an empty page. Shared, and changed by nobody. */
@Component
class TaskFilters {

    private static final String KEY = "key";

    private final FilterService filterService;
    private final TaskService taskService;
    private final GroupsAndGrants grants;
    private final ReportingCalendar calendar;
    private final List<ProcessAccess> processes;
    private final CurrentUser currentUser;
    private final Texts texts;

    TaskFilters(
            FilterService filterService,
            TaskService taskService,
            GroupsAndGrants grants,
            ReportingCalendar calendar,
            List<ProcessAccess> processes,
            CurrentUser currentUser,
            Texts texts) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.grants = grants;
        this.calendar = calendar;
        this.processes = processes;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** Tasklist opens on the one with the lowest priority: for everybody it is the one with all that he can do. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(30)
    @Transactional
    public void atStart() {
        currentUser.asSystem(() -> {
            // Granted to nobody: it is for administrators, who see every filter and whose own groups have no tasks.
            make("all", 5, query());
            forAll(make("ours", 10, ours()));
            Filter review = make(
                    "review",
                    15,
                    ours().processDefinitionKeyIn(reviewed(ProcessAccess::process))
                            .taskDefinitionKeyIn(reviewed(ProcessAccess::reviewTask)));
            calendar.regimes()
                    .forEach(regime -> grants.grant(
                            Standing.REVIEWERS.group(regime.code()),
                            Resources.FILTER,
                            review.getId(),
                            Permissions.READ));
            forAll(make("mine", 20, query().taskAssigneeExpression("${currentUser()}")));
            forAll(make(
                    "due-soon",
                    30,
                    ours().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(5)}")));
            forAll(make("overdue", 40, ours().dueBeforeExpression("${now()}")));
            return null;
        });
    }

    /** The people of a new regime's standing agency see it too. */
    @EventListener
    @Transactional
    public void regimesChanged(RegimesChanged changed) {
        atStart();
    }

    private String[] reviewed(Function<ProcessAccess, String> what) {
        return processes.stream()
                .filter(process -> process.reviewTask() != null)
                .map(what)
                .sorted()
                .toArray(String[]::new);
    }

    private TaskQuery query() {
        return taskService.createTaskQuery().active();
    }

    private TaskQuery ours() {
        return query().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    private void forAll(Filter filter) {
        grants.global(Resources.FILTER, filter.getId(), Permissions.READ);
    }

    /** Makes it, or makes it over: the language of the installation may have changed, and with it the name. */
    private Filter make(String key, int priority, TaskQuery query) {
        String name = texts.of("security.filter." + key);
        Filter filter = filterService.createFilterQuery().list().stream()
                .filter(present -> key.equals(present.getProperties().get(KEY))
                        || present.getName().equals(name))
                .findFirst()
                .orElseGet(() -> filterService.newTaskFilter(name));
        filter.setName(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                KEY,
                key,
                "description",
                texts.of("security.filter." + key + ".description"),
                "priority",
                priority,
                "refresh",
                true,
                "color",
                "#14507a"));
        return filterService.saveFilter(filter);
    }
}
