package vn.ansinh.reporting.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine would read at each step though the answer is known: the tasks below a task that ends, which nobody can
 * make; the jobs of an event that is no longer waited for, which only events sent by a job have; and the definition of
 * each process, of which nothing changes but whether it is suspended.
 *
 * <p>Extends engine internals (7.24).
 */
final class FewerReads {

    private FewerReads() {}

    static List<SessionFactory> factories() {
        var known = new ConcurrentHashMap<String, Definitions.Known>();
        return List.of(
                new Factory(TaskManager.class, TasksWithoutParts::new),
                new Factory(JobManager.class, JobsWithoutEvents::new),
                new Factory(ProcessDefinitionManager.class, () -> new Definitions(known)));
    }

    private static final class TasksWithoutParts extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }

    private static final class JobsWithoutEvents extends JobManager {

        @Override
        public List<JobEntity> findJobsByConfiguration(String handler, String configuration, String tenant) {
            return handler.equals(ProcessEventJobHandler.TYPE)
                    ? List.of()
                    : super.findJobsByConfiguration(handler, configuration, tenant);
        }
    }

    /** A definition is read once a second, so that a node learns within one that another has suspended it. */
    private static final class Definitions extends ProcessDefinitionManager {

        private static final long FRESH = Duration.ofSeconds(1).toNanos();

        private record Known(ProcessDefinitionEntity definition, long readAt) {}

        private final Map<String, Known> known;

        private Definitions(Map<String, Known> known) {
            this.known = known;
        }

        @Override
        public ProcessDefinitionEntity findLatestDefinitionById(String id) {
            long now = System.nanoTime();
            Known last = known.get(id);
            if (last != null && now - last.readAt < FRESH) {
                return last.definition;
            }
            ProcessDefinitionEntity definition = super.findLatestDefinitionById(id);
            if (definition != null) {
                known.put(id, new Known(definition, now));
            }
            return definition;
        }
    }

    /** What has been deployed is not read again for its key and its version. */
    static final class History extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity deployed =
                    Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
            return deployed == null ? super.getProcessDefinitionEntity(id) : deployed;
        }
    }

    private record Factory(Class<?> type, Supplier<Session> manager) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return manager.get();
        }
    }
}
