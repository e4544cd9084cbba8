package vn.ansinh.reporting.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The engine's full history without what nobody reads: variables, which are decisions of gateways only, and jobs that
 * went well. What was decided and by whom stands in our tables; tasks, activities, candidates, operations and failed
 * jobs are kept.
 *
 * <p>Takes the place of the level called "full", so that databases written by either are the same to the engine. Extends
 * an engine internal (7.24).
 */
final class HistoryOfWork extends HistoryLevelFull {

    private static final Set<HistoryEventTypes> UNREAD = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return !UNREAD.contains(event);
    }
}
