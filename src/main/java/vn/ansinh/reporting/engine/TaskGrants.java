package vn.ansinh.reporting.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who is granted a task by being its candidate. Differs from the engine's own rule in three ways:
 *
 * <ul>
 *   <li>an assignee is granted nothing for himself: he has the task through his group, and a stranger it is assigned to
 *       must not see it;
 *   <li>a group that is no candidate any more loses its grant (the engine keeps it for ever);
 *   <li>reviewers, candidates of every report of the province, are granted the process definition once instead of each
 *       task: counting 100,000 tasks by single grants takes minutes.
 * </ul>
 *
 * <p>Extends an engine internal: 7.24 has no public base class with the defaults.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        boolean reviewers = groupId != null
                && Standing.of(groupId).filter(Standing.REVIEWERS::equals).isPresent();
        return reviewers ? null : super.newTaskGroupIdentityLink(task, groupId, type);
    }

    /** A task that begins with this command has none yet: the engine would look for them twice. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(
            String taskId, String userId, String groupId, Resource resource) {
        CachedDbEntity task = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, taskId);
        boolean begins = task != null && task.getEntityState() == DbEntityState.TRANSIENT;
        return begins ? null : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    /** Without reading them first; what grants a task that ends, the engine takes away itself. */
    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        if (task instanceof TaskEntity ending && ending.isDeleted()) {
            getAuthorizationManager().deleteAuthorizationsByResourceId(Resources.HISTORIC_TASK, task.getId());
            return null;
        }
        for (Resource resource : List.of(Resources.TASK, Resources.HISTORIC_TASK)) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(resource, task.getId(), groupId);
        }
        return null;
    }
}
