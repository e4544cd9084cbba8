package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/**
 * The fields a request may bring to one operation of the engine: in its body, or, where it asks something by GET, in its
 * address. Whatever is not named is refused, so what a later engine understands beside it is closed until somebody has
 * looked at it.
 *
 * @param names the fields
 * @param type the engine's own type they are read into; null where none decides
 */
record Fields(Set<String> names, Class<?> type) {

    private static final String OR_QUERIES = "orQueries";
    private static final Set<String> PAGE = Set.of("firstResult", "maxResults");
    private static final Set<String> BESIDE_THE_QUERY = Set.of("deserializeValues", "sorting");

    /** Tasklist sends one level of alternatives, and the engine itself takes no more; sorted and paged is the whole. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of(OR_QUERIES, "sorting", "sortBy", "sortOrder", "firstResult", "maxResults");

    private static final ObjectMapper ENGINES_OWN = JacksonConfigurator.configureObjectMapper(new ObjectMapper());

    /**
     * What Tasklist searches tasks by and Cockpit counts them by (7.24). None of the {@code …Expression} fields: the
     * engine runs those, and inside {@code orQueries} without its own check (CVE-2026-109432).
     */
    static final Fields TASKS = new Fields(
            Set.of(("orQueries sorting sortBy sortOrder firstResult maxResults taskId processInstanceId"
                            + " processInstanceIdIn processInstanceBusinessKey processInstanceBusinessKeyIn"
                            + " processInstanceBusinessKeyLike processDefinitionId processDefinitionKey"
                            + " processDefinitionKeyIn processDefinitionName processDefinitionNameLike executionId"
                            + " activityInstanceIdIn tenantIdIn withoutTenantId caseInstanceId"
                            + " caseInstanceBusinessKey caseInstanceBusinessKeyLike caseDefinitionId"
                            + " caseDefinitionKey caseDefinitionName caseDefinitionNameLike caseExecutionId"
                            + " assignee assigneeLike assigneeIn assigneeNotIn owner involvedUser candidateUser"
                            + " candidateGroup candidateGroups includeAssignedTasks assigned unassigned"
                            + " withCandidateGroups withoutCandidateGroups withCandidateUsers"
                            + " withoutCandidateUsers taskDefinitionKey taskDefinitionKeyIn taskDefinitionKeyLike"
                            + " name nameLike nameNotEqual nameNotLike description descriptionLike priority"
                            + " minPriority maxPriority active suspended due dueDate dueAfter dueBefore"
                            + " withoutDueDate followUp followUpDate followUpAfter followUpBefore"
                            + " followUpBeforeOrNotExistent created createdOn createdAfter createdBefore"
                            + " delegationState processVariables taskVariables caseInstanceVariables"
                            + " variableNamesIgnoreCase variableValuesIgnoreCase")
                    .split(" ")),
            TaskQueryDto.class);

    static Fields named(String... names) {
        return new Fields(Set.of(names), null);
    }

    /** All that one of the engine's own query types takes, but for expressions. */
    static Fields of(Class<?> type) {
        Set<String> names = Arrays.stream(type.getMethods())
                .map(Fields::queryName)
                .filter(Objects::nonNull)
                .filter(name -> !name.endsWith("Expression"))
                .collect(Collectors.toCollection(TreeSet::new));
        if (Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals("setOrQueries"))) {
            names.add(OR_QUERIES);
        }
        names.addAll(BESIDE_THE_QUERY);
        names.addAll(PAGE);
        return new Fields(Set.copyOf(names), type);
    }

    /** These and one more. */
    Fields and(String... more) {
        var all = new TreeSet<>(names);
        all.addAll(List.of(more));
        return new Fields(Set.copyOf(all), type);
    }

    /** These but for some. */
    Fields without(String... fewer) {
        var rest = new TreeSet<>(names);
        rest.removeAll(List.of(fewer));
        return new Fields(Set.copyOf(rest), type);
    }

    private static String queryName(Method method) {
        var parameter = method.getAnnotation(CamundaQueryParam.class);
        return parameter == null ? null : parameter.value();
    }

    /**
     * @throws Refusal when the body is no object, brings another field, or a value that the field does not take
     */
    void check(JsonNode body) {
        checkNames(body, names);
        for (JsonNode alternative : body.path(OR_QUERIES)) {
            checkNames(alternative, names);
            OF_THE_WHOLE.stream().filter(alternative::has).findFirst().ifPresent(Fields::refuse);
        }
        // What asks by its address has no body, and not every type of the engine can be made of nothing.
        if (type != null && !body.isEmpty()) {
            checkValues(body);
        }
    }

    private static void checkNames(JsonNode query, Set<String> names) {
        if (!query.isObject()) {
            throw Refusal.invalid(null, "engine.gate.not-json");
        }
        query.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                refuse(name);
            }
            if (PAGE.contains(name)
                    && !(query.get(name).canConvertToInt() && query.get(name).intValue() >= 0)) {
                throw Refusal.invalid(name, "engine.gate.value");
            }
            for (JsonNode element : query.get(name)) {
                // The engine reads on without asking whether there is anything.
                if (element.isNull()) {
                    throw Refusal.invalid(name, "engine.gate.value");
                }
            }
        });
    }

    private static void refuse(String name) {
        throw Refusal.invalid(name, "engine.gate.field", name);
    }

    private void checkValues(JsonNode body) {
        try {
            ENGINES_OWN.convertValue(body, type);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(null, "engine.gate.value");
        }
    }

    /**
     * @param parameters of the address, by name
     * @throws Refusal when one is not among the fields
     */
    void check(Map<String, String[]> parameters) {
        parameters.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(Fields::refuse);
    }

    /**
     * What holds for the address of every request to the engine.
     *
     * @throws Refusal when a parameter is an expression, no text, or a page that is none
     */
    static void checkAddress(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            CheckedRequest.checkName(name);
            if (name.equals(OR_QUERIES)) {
                refuse(name);
            }
            for (String value : values) {
                CheckedRequest.checkText(value);
                if (PAGE.contains(name) && (value == null || !value.matches("\\d{1,9}"))) {
                    throw Refusal.invalid(name, "engine.gate.value");
                }
            }
        });
    }
}
