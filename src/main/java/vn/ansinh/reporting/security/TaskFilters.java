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

/** The task list's filters: without one, Tasklist greets people with an empty page. Shared, and changed by nobody. */
@Component
class TaskFilters {

    private final FilterService filterService;
    private final TaskService taskService;
    private final GroupsAndGrants grants;
    private final CurrentUser currentUser;

    TaskFilters(FilterService filterService, TaskService taskService, GroupsAndGrants grants, CurrentUser currentUser) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.grants = grants;
        this.currentUser = currentUser;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(30)
    @Transactional
    public void atStart() {
        currentUser.asSystem(() -> {
            // An administrator is in none of the agencies' groups: his list would be empty. Nobody else is granted it.
            make("Tất cả công việc", "Mọi công việc đang mở, dành cho quản trị hệ thống", 5, query());
            forEverybody("Việc của cơ quan", "Công việc đang chờ cơ quan, đơn vị của ông/bà", 10, ours());
            forEverybody(
                    "Việc của tôi",
                    "Công việc ông/bà đã nhận xử lý",
                    20,
                    query().taskAssigneeExpression("${currentUser()}"));
            forEverybody(
                    "Sắp đến hạn",
                    "Công việc đến hạn trong 5 ngày tới",
                    30,
                    ours().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(5)}"));
            forEverybody("Quá hạn", "Công việc đã quá hạn", 40, ours().dueBeforeExpression("${now()}"));
            Filter review = make(
                    "Chờ rà soát",
                    "Báo cáo đã gửi, chờ cơ quan thường trực rà soát",
                    15,
                    query().processDefinitionKey("agency-report").taskDefinitionKey("Task_ReviewReport"));
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

    private void forEverybody(String name, String description, int priority, TaskQuery query) {
        grants.global(Resources.FILTER, make(name, description, priority, query).getId(), Permissions.READ);
    }

    private Filter make(String name, String description, int priority, TaskQuery query) {
        Filter filter = filterService.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filterService.newTaskFilter(name);
        }
        filter.setQuery(query);
        filter.setProperties(
                Map.of("description", description, "priority", priority, "refresh", true, "color", "#14507a"));
        filterService.saveFilter(filter);
        return filter;
    }
}
