package vn.ansinh.reporting.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditJournal;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.InterventionWatch;
import vn.ansinh.reporting.engine.Texts;

/**
 * What administrators do to processes by Camunda's own means, in the audit trail: of each case under a key of its own, read by
 * administrators.
 */
@Component
class Interventions implements InterventionWatch, AuditedObjects {

    private static final String ENGINE = "engine";

    /** Under which it stands in the trail, with the business key; what is about none stands under the word alone. */
    private static final String OBJECT = ENGINE + "/";

    private static final Pattern ONE = Pattern.compile("/(process-instance|task|job|execution)/([^/]+).*");

    /** No more of an address than tells what was done. */
    private static final int LONGEST = 200;

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final AuditJournal journal;
    private final Texts texts;

    Interventions(
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            CurrentUser currentUser,
            AuditTrail audit,
            AuditJournal journal,
            Texts texts) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.currentUser = currentUser;
        this.audit = audit;
        this.journal = journal;
        this.texts = texts;
    }

    @Override
    public String about(String path) {
        Matcher one = ONE.matcher(path);
        return one.matches()
                ? currentUser.asSystem(() -> instance(one.group(1), one.group(2))
                        .flatMap(id -> Optional.ofNullable(runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .singleResult()))
                        .map(instance -> instance.getBusinessKey())
                        .orElse(""))
                : "";
    }

    private Optional<String> instance(String kind, String id) {
        return switch (kind) {
            case "task" ->
                Optional.ofNullable(taskService.createTaskQuery().taskId(id).singleResult())
                        .map(task -> task.getProcessInstanceId());
            case "job" ->
                Optional.ofNullable(managementService.createJobQuery().jobId(id).singleResult())
                        .map(job -> job.getProcessInstanceId());
            case "execution" ->
                Optional.ofNullable(runtimeService
                                .createExecutionQuery()
                                .executionId(id)
                                .singleResult())
                        .map(execution -> execution.getProcessInstanceId());
            default -> Optional.of(id);
        };
    }

    @Override
    @Transactional
    public void intervened(String actor, String about, String method, String path) {
        String told = method + " " + path;
        audit.record(
                about.isEmpty() ? ENGINE : OBJECT + about,
                actor,
                "engine.changed",
                told.length() > LONGEST ? told.substring(0, LONGEST) + "…" : told);
    }

    /** Administrators read everything; nobody else may do it. */
    @Override
    public List<Share> shares(String regime) {
        if (regime == null || !currentUser.get().administrator()) {
            return List.of();
        }
        return List.of(Share.whole(journal.objects(ENGINE).stream()
                .filter(key -> key.startsWith(OBJECT + regime + "/"))
                .collect(Collectors.toSet())));
    }

    @Override
    public Map<String, String> names(Collection<String> keys) {
        return Set.copyOf(keys).stream()
                .filter(key -> key.equals(ENGINE) || key.startsWith(OBJECT))
                .collect(Collectors.toMap(
                        key -> key,
                        key -> key.equals(ENGINE)
                                ? texts.of("cockpit.engine")
                                : texts.of("cockpit.intervened", key.substring(OBJECT.length()))));
    }

    @Override
    public Optional<String> address(String key) {
        return Optional.empty();
    }
}
