package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.GateRules.Operation;

/**
 * The one gate in front of the engine's REST interface, in both places where it is served: the web applications' own
 * copy under {@code /camunda/api/engine} and {@code /engine-rest}; and in front of what else they ask under
 * {@code /camunda/api}.
 *
 * <p>The engine's authorizations do not isolate agencies: whoever may work on a task may also claim it for a stranger,
 * end its process with a BPMN error, resolve it past its listeners and write any variable. So everybody but an
 * administrator passes on a listed set of method and path only ({@link GateRules}), and the few writing ones are looked
 * into here. Nor does the engine guard itself against what a request brings: a query may carry an expression that it
 * runs (CVE-2026-109432). So every body, an administrator's too, is read here first and handed on as it was understood
 * ({@link CheckedRequest}), and a query brings listed fields only ({@link Fields}).
 */
class EngineRestGate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRestGate.class);

    private final CurrentUser currentUser;
    private final GatedTasks tasks;
    private final Passwords passwords;
    private final Refusals refusals;
    private final RefusalWriter problems;
    private final ObjectMapper json;
    private final ObjectProvider<InterventionWatch> interventions;

    EngineRestGate(
            CurrentUser currentUser,
            GatedTasks tasks,
            Passwords passwords,
            Refusals refusals,
            RefusalWriter problems,
            ObjectMapper json,
            ObjectProvider<InterventionWatch> interventions) {
        this.currentUser = currentUser;
        this.tasks = tasks;
        this.passwords = passwords;
        this.refusals = refusals;
        this.problems = problems;
        this.json = json;
        this.interventions = interventions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = currentUser.find();
        if (person.isEmpty()) {
            problems.write(response, Refusal.forbidden("engine.not-signed-in"), HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            pass(request, response, chain, person.get());
        } catch (Refusal refusal) {
            problems.write(response, refusal);
        } catch (OptimisticLockingException e) {
            overtaken(request, response);
        }
    }

    /** An expected event: one line, and no trace. */
    private void overtaken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.info(
                "{} {} of {} came too late: the same was changed at that moment",
                request.getMethod(),
                request.getRequestURI(),
                request.getUserPrincipal().getName());
        problems.write(response, Refusal.conflict("engine.task.overtaken"));
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Person person)
            throws ServletException, IOException {
        CheckedRequest checked = CheckedRequest.read(request);
        Fields.checkAddress(checked.getParameterMap());
        Operation operation = GateRules.match(request.getMethod(), path(request), person)
                .orElseThrow(() -> Refusal.forbidden("engine.gate.closed"));
        if (operation.fields() != null) {
            operation.fields().check(checked.getParameterMap());
            operation.fields().check(checked.content());
        }
        switch (operation.action()) {
            case LOOK -> {
                if (person.in(GateRules.MANAGERS)) {
                    tasks.present(operation.subject());
                } else {
                    tasks.visible(operation.subject(), person);
                }
                answer(checked, response, chain);
            }
            case COMMENT -> {
                // To the engine, whoever may read a task may write beside it.
                tasks.commentable(
                        operation.subject(), checked.content().path("message").asText(), person);
                answer(checked, response, chain);
            }
            case CLAIM -> {
                tasks.claimable(
                        operation.subject(), checked.content().path("userId").asText(null), person);
                answer(checked, response, chain);
            }
            case UNCLAIM -> {
                tasks.unclaim(operation.subject(), person);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case COUNT_BY_GROUP -> {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                json.writeValue(response.getOutputStream(), tasks.countByGroup());
            }
            case COMPLETE -> {
                if (!person.administrator()) {
                    tasks.completable(operation.subject(), variables(checked.content()), person);
                }
                answer(checked, response, chain);
            }
            case START -> {
                if (!person.administrator()) {
                    tasks.startable(variables(checked.content()));
                }
                answer(checked, response, chain);
            }
            case OWN -> {
                if (!person.administrator() && !person.id().equals(operation.subject())) {
                    throw Refusal.forbidden("engine.gate.closed");
                }
                passwords.change(
                        checked,
                        response,
                        person,
                        operation.subject(),
                        checked.content().path("authenticatedUserPassword").asText(),
                        checked.content().path("password").asText());
            }
            case NEWCOMER -> {
                JsonNode profile = checked.content().path("profile");
                JsonNode password = checked.content().at("/credentials/password");
                if (!password.isMissingNode() && !password.isNull()) {
                    passwords.check(
                            password.asText(),
                            profile.path("id").asText(),
                            profile.path("firstName").asText(null),
                            profile.path("lastName").asText(null));
                }
                answer(checked, response, chain);
            }
            case INTERVENE -> intervene(checked, response, chain, person, operation.subject());
            default -> answer(checked, response, chain);
        }
    }

    /** Told when it is done, in a transaction after the engine's own. */
    private void intervene(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Person person, String path)
            throws ServletException, IOException {
        List<String> about =
                interventions.stream().map(watch -> watch.about(path)).toList();
        answer(request, response, chain);
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            int place = 0;
            for (InterventionWatch watch : interventions) {
                watch.intervened(person.id(), about.get(place++), request.getMethod(), path);
            }
        }
    }

    /**
     * Lets the engine answer. A failure it tells in its own words, with its classes and codes, becomes a sentence: a
     * listener's refusal the one it was thrown with, any other one by its status.
     */
    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new WithheldFailure(response);
        Refusals.Heard heard = refusals.during(() -> chain.doFilter(request, answer));
        if (!answer.failed()) {
            return;
        }
        var failure = EngineFailure.of(
                answer.getStatus(), answer.words(), heard.trace().orElse(""));
        if (heard.refusal().isPresent()) {
            problems.write(response, heard.refusal().get());
        } else if (failure.overtaken()) {
            overtaken(request, response);
        } else {
            if (failure.unexpected()) {
                LOG.error("{} {} failed: {}", request.getMethod(), request.getRequestURI(), failure.trace());
            } else {
                LOG.info(
                        "{} {} of {} was answered with {}: {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getUserPrincipal().getName(),
                        failure.told().status(),
                        failure.message());
            }
            problems.write(response, failure.told().refusal(), failure.told().status());
        }
    }

    private List<GatedTasks.Variable> variables(JsonNode body) {
        var variables = new ArrayList<GatedTasks.Variable>();
        body.path("variables").properties().forEach(entry -> {
            JsonNode value = entry.getValue().path("value");
            variables.add(new GatedTasks.Variable(entry.getKey(), value.isTextual() ? value.asText() : null));
        });
        return variables;
    }

    private static String path(HttpServletRequest request) {
        // Decoded by the container and without matrix parameters, as the engine's own servlet will see it.
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return GateRules.relative(path);
    }
}
