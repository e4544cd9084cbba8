package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ansinh.reporting.ApiTokens;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.engine.RequestGenerator.Request;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/**
 * Everything that answers over HTTP, asked what makes no sense: each operation of {@link GateRules} and each endpoint of
 * ours. Whatever comes, the answer is none of 5xx, tells nothing of the program, and comes in time; were an expression
 * run, it would fail with 500 (S1, S7).
 *
 * <p>A few thousand in every build; {@code mvn -Pfuzz verify} sends a hundred thousand. The seed is printed with what is
 * found, and {@code -Dfuzz.seed=…} repeats it.
 */
@EngineTest
class RequestFuzzTest {

    private static final int CASES = Integer.getInteger("fuzz.cases", 3_000);
    private static final List<String> PEOPLE =
            List.of("syt-officer", "sgddt-clerk", "reviewer", "coordinator", "ppc-office", "manager", "admin");
    private static final long SEED = Long.getLong("fuzz.seed", 92L);

    /** What takes longer hangs; how long answers take is for a benchmark to say. */
    private static final Duration HANGS = Duration.ofSeconds(10);

    private record Target(String method, String path, List<String> fields) {}

    private final Map<String, SignedIn> people = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private Duration slowest = Duration.ZERO;

    @LocalServerPort
    private int port;

    @Autowired
    private TableSnapshot tables;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private FilterService filterService;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Test
    void whateverIsSentGetsAnAnswerAndNoFailure() {
        reporting.asked("SYT", "SGDDT");
        tables.take();
        List<Target> targets =
                Stream.concat(operationsOfTheEngine(), ourEndpoints()).toList();
        var generator = new RequestGenerator(SEED);
        var wrong = new ArrayList<String>();

        for (int number = 0; number < CASES && wrong.size() < 20; number++) {
            Target target = targets.get(number % targets.size());
            String person = generator.any(PEOPLE);
            Request request = generator.request(target.method, target.path, parts(target.path), target.fields);
            String found = found(person, request);
            if (found != null) {
                wrong.add(person + " sent no. " + number + " of seed " + SEED + ": " + request + "\n    → " + found);
            }
        }

        System.out.printf(
                "[fuzz] %d requests of seed %d to %d operations: answers by status %s, the slowest after %d ms%n",
                CASES, SEED, targets.size(), statuses, slowest.toMillis());
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    /** Some of what was sent has been done. */
    @AfterEach
    void goBack() {
        tables.goBack();
        tables.forget();
    }

    /** What is wrong with the answer; null when nothing is. */
    private String found(String user, Request request) {
        SignedIn person = people.computeIfAbsent(user, id -> SignedIn.as(id, port));
        long began = System.nanoTime();
        Answer answer = request.path().startsWith("/api/v1")
                ? asProgram(user, request)
                : person.send(request.method(), request.path(), request.type(), request.body());
        var took = Duration.ofNanos(System.nanoTime() - began);
        statuses.merge(answer.status(), 1, Integer::sum);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (answer.status() == 401 && !request.path().startsWith("/api/v1")) {
            // He has ended his own session.
            people.remove(user);
        }
        boolean tells = Stream.of(
                        "\tat ", "java.lang.", "org.camunda", "org.springframework", "PSQLException", "ENGINE-")
                .anyMatch(answer.body()::contains);
        // A model's own text may name what an error must not.
        boolean content = answer.status() < 400;
        if (answer.status() >= 500 || (tells && !content) || took.compareTo(HANGS) > 0) {
            return answer.status() + " after " + took + " "
                    + answer.body().lines().limit(5).toList();
        }
        return null;
    }

    /** Programs show a token, and a login is worth nothing there. */
    private Answer asProgram(String user, Request request) {
        String token = tokens.computeIfAbsent(user, id -> ApiTokens.of(id, port, clock));
        HttpResponse<String> answer = SignedIn.nobody(port)
                .response(request.method(), request.path(), null, Map.of("Authorization", "Bearer " + token));
        return new Answer(answer.statusCode(), answer.body());
    }

    /** What stands in the address: of the thing the operation is about, mostly. */
    private List<String> parts(String path) {
        var parts = new ArrayList<String>();
        for (String segment : path.split("/")) {
            if (segment.startsWith("{")) {
                parts.add(part(segment.replaceAll("[{}]|:.*", "")));
            }
        }
        return parts;
    }

    private String part(String name) {
        return switch (name) {
            case "task", "taskId" ->
                officials.task(key("SYT").toString(), Elements.DRAFT).getId();
            case "definition" ->
                repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("difficulty-escalation")
                        .latestVersion()
                        .singleResult()
                        .getId();
            case "instance" ->
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key("SYT").toString())
                        .singleResult()
                        .getId();
            case "filter" -> filterService.createFilterQuery().list().get(0).getId();
            case "user" -> "syt-officer";
            case "slug" -> "KL92-2021-H1-SYT";
            case "number", "id" -> "1";
            case "indicator" -> "A1-01";
            case "key" -> "KK-2021-1";
            case "step" -> "direction";
            default -> "x";
        };
    }

    private static Stream<Target> operationsOfTheEngine() {
        return GateRules.all().stream()
                .flatMap(rule -> GatePaths.of(rule).stream()
                        .flatMap(path -> rule.methods().stream()
                                .sorted()
                                .map(verb -> new Target(
                                        verb,
                                        GatePaths.besideTheEngine(path)
                                                ? "/camunda/api" + path
                                                : SignedIn.ENGINE + path,
                                        names(rule.fields() == null ? asPosted(path) : rule.fields())))));
    }

    /** Of what is read by GET without a list of its own: the fields of its query. */
    private static Fields asPosted(String path) {
        return GateRules.all().stream()
                .filter(rule -> rule.fields() != null
                        && rule.methods().contains("POST")
                        && rule.path().matcher(path).matches())
                .map(GateRules.Rule::fields)
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(Fields fields) {
        return fields == null ? List.of() : fields.names().stream().sorted().toList();
    }

    private Stream<Target> ourEndpoints() {
        return endpoints.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("vn.ansinh"))
                .flatMap(endpoint -> targets(endpoint.getKey(), endpoint.getValue()))
                .sorted(Comparator.comparing(Target::path).thenComparing(Target::method));
    }

    private Stream<Target> targets(RequestMappingInfo mapping, HandlerMethod method) {
        List<String> fields = Arrays.stream(method.getMethod().getParameters())
                .flatMap(this::fields)
                .distinct()
                .toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .map(verb -> new Target(verb, path.replace("{format}", "pdf"), fields)));
    }

    private Stream<String> fields(Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            BeanDescription described =
                    json.getDeserializationConfig().introspect(json.constructType(parameter.getParameterizedType()));
            return described.findProperties().stream()
                    .flatMap(property -> Stream.concat(
                            Stream.of(property.getName()),
                            json
                                    .getDeserializationConfig()
                                    .introspect(
                                            property.getPrimaryType().isCollectionLikeType()
                                                    ? property.getPrimaryType().getContentType()
                                                    : property.getPrimaryType())
                                    .findProperties()
                                    .stream()
                                    .map(inner -> inner.getName())));
        }
        return parameter.isAnnotationPresent(RequestParam.class) ? Stream.of(parameter.getName()) : Stream.empty();
    }
}
