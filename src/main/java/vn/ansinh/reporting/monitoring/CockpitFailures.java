package vn.ansinh.reporting.monitoring;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/**
 * What the program did not get done – a mail that no server takes, a step whose database was away – and has given up until
 * somebody has it try again.
 */
@Component
class CockpitFailures {

    /** Tried once more, and with the schedule of its step from there. */
    private static final int ONCE_MORE = 1;

    /** So many at a time. */
    static final int MOST = 500;

    /**
     * @param job what is tried again
     * @param reference the business key of its instance; empty when it has none
     * @param step the element's name
     * @param words of the failure, as the program got them; empty when there are none
     */
    record FailedJob(
            String job,
            String instanceId,
            String reference,
            String process,
            String step,
            Instant since,
            String words) {}

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Texts texts;

    CockpitFailures(
            RuntimeService runtimeService,
            ManagementService managementService,
            RepositoryService repositoryService,
            CurrentUser currentUser,
            AuditTrail audit,
            Texts texts) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.repositoryService = repositoryService;
        this.currentUser = currentUser;
        this.audit = audit;
        this.texts = texts;
    }

    /** Those that the reader may see, the oldest first. */
    List<FailedJob> all() {
        List<Incident> incidents = runtimeService
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .orderByIncidentId()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(incident -> incident.getConfiguration() != null)
                .toList();
        Map<String, String> keys = keys(incidents);
        Map<String, Map<String, String>> names = names(incidents);
        return incidents.stream()
                .map(incident -> new FailedJob(
                        incident.getConfiguration(),
                        incident.getProcessInstanceId(),
                        incident.getProcessInstanceId() == null
                                ? ""
                                : keys.getOrDefault(incident.getProcessInstanceId(), ""),
                        name(incident, names, ""),
                        name(incident, names, incident.getActivityId()),
                        incident.getIncidentTimestamp().toInstant(),
                        Objects.toString(incident.getIncidentMessage(), "")))
                .toList();
    }

    /**
     * Has them tried again.
     *
     * @param jobs which; empty for all
     * @return how many
     * @throws Refusal when one of them is not among those that failed: somebody else was faster
     */
    @Transactional
    public int retry(Collection<String> jobs, Person person) {
        List<FailedJob> failed = all();
        Set<String> wanted = Set.copyOf(jobs);
        List<FailedJob> again = failed.stream()
                .filter(failure -> wanted.isEmpty() || wanted.contains(failure.job()))
                .toList();
        if (again.isEmpty() || again.size() < wanted.size()) {
            throw Refusal.conflict("cockpit.nothing-failed");
        }
        currentUser.asSystem(() -> {
            managementService.setJobRetries(again.stream().map(FailedJob::job).toList(), ONCE_MORE);
            return null;
        });
        again.forEach(failure -> audit.record(
                AuditedRetries.OBJECT + (failure.reference().isEmpty() ? failure.process() : failure.reference()),
                person.id(),
                "job.retried",
                failure.step()));
        return again.size();
    }

    private Map<String, String> keys(List<Incident> incidents) {
        Set<String> ids = incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return ids.isEmpty()
                ? Map.of()
                : runtimeService.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** Of each process the names of its elements, its own under the empty one. */
    private Map<String, Map<String, String>> names(List<Incident> incidents) {
        var names = new HashMap<String, Map<String, String>>();
        for (Incident incident : incidents) {
            if (incident.getProcessDefinitionId() != null) {
                names.computeIfAbsent(incident.getProcessDefinitionId(), this::elements);
            }
        }
        return names;
    }

    private Map<String, String> elements(String definition) {
        ProcessDefinition process = repositoryService.getProcessDefinition(definition);
        var names = new HashMap<String, String>();
        for (FlowElement element :
                repositoryService.getBpmnModelInstance(definition).getModelElementsByType(FlowElement.class)) {
            names.put(element.getId(), element.getName());
        }
        names.put("", process.getName());
        return names;
    }

    /** What the engine does for itself, as to remove old history, is of no process and has no step. */
    private String name(Incident incident, Map<String, Map<String, String>> names, String element) {
        if (incident.getProcessDefinitionId() == null) {
            return texts.of("cockpit.upkeep");
        }
        return Objects.toString(names.get(incident.getProcessDefinitionId()).get(element), element);
    }
}
