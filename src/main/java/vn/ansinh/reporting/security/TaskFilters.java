package vn.ansinh.reporting.security;

import java.util.List;
import java.util.Map;
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
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Texts;

/** The task list's filters: without one, Tasklist greets people with an empty page. Shared, and changed by nobody. */
@Component
class TaskFilters {

    private static final String REVIEW = "review";

    private final FilterService filterService;
    private final TaskService taskService;
    private final GroupsAndGrants grants;
    private final CurrentUser currentUser;
    private final Texts texts;

    TaskFilters(
            FilterService filterService,
            TaskService taskService,
            GroupsAndGrants grants,
            CurrentUser currentUser,
            Texts texts) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.grants = grants;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(30)
    @Transactional
    public void atStart() {
        currentUser.asSystem(() -> {
            make("agency", 10, ours());
            make("mine", 20, query().taskAssigneeExpression("${currentUser()}"));
            make("soon", 30, ours().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(5)}"));
            make("overdue", 40, ours().dueBeforeExpression("${now()}"));
            Filter review = make(
                    REVIEW, 15, query().processDefinitionKey("agency-report").taskDefinitionKey("Task_ReviewReport"));
            for (String group : List.of(Groups.STANDING_REVIEWERS, Groups.STANDING_LEADERS)) {
                grants.grant(group, Resources.FILTER, review.getId(), Permissions.READ);
            }
            return null;
        });
    }

    private TaskQuery query() {
        return taskService.createTaskQuery().active();
    }

    private TaskQuery ours() {
        return query().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    /** @param kind tells a filter whatever it is called: its name follows the language of the installation */
    private Filter make(String kind, int priority, TaskQuery query) {
        String name = texts.of("security.filter." + kind);
        Filter filter = filterService.createFilterQuery().list().stream()
                .filter(known -> kind.equals(known.getProperties().get("kind")))
                .findFirst()
                .orElseGet(filterService::newTaskFilter);
        filter.setName(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "kind",
                kind,
                "description",
                texts.of("security.filter." + kind + ".description"),
                "priority",
                priority,
                "refresh",
                true,
                "color",
                "#14507a"));
        filterService.saveFilter(filter);
        if (!kind.equals(REVIEW)) {
            grants.global(Resources.FILTER, filter.getId(), Permissions.READ);
        }
        return filter;
    }
}
