package vn.ansinh.reporting.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/**
 * S7: every endpoint of ours that exists, with every body and parameter that is wrong in one place, as people who may and
 * who may not. Whatever comes in, a sentence comes back, and nothing is a fault of ours.
 */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class ApiBodiesTest {

    private static final List<String> PEOPLE = List.of(
            "admin",
            "syt-officer",
            "syt-leader",
            "syt-clerk",
            "coordinator",
            "reviewer",
            "standing-leader",
            "ppc-office",
            "ppc-leader",
            "manager");

    private static final List<String> ODD = List.of("x", "-1", "99999999999999999999", "😀 a.b");

    /** One call of an endpoint, as far as it is the same for everybody. */
    private record Call(String method, String path, Parameter body, HandlerMethod handler) {}

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    private final Map<String, String> known = new LinkedHashMap<>();

    @BeforeEach
    void thereIsOneOfEach() {
        reporting.asked("SYT");
        planning.asked();
        known.put("/api/reports/{slug}", key("SYT").slug());
        known.put("/api/plans/{slug}", "KH-SYT");
        known.put("/api/cycles/{slug}", "KL92-2021-H1");
        known.put("/api/consolidated/{slug}", "KL92-2021-H1-TH");
        known.put("/api/difficulties/{key}", difficulties.raised("SYT", "Chậm cấp thẻ"));
        known.put(
                "/api/tasks/{taskId}",
                officials.task(key("SYT").toString(), Elements.DRAFT).getId());
    }

    @Test
    void noBodyIsAFaultOfOurs(CapturedOutput output) {
        List<Call> calls = calls().stream().filter(call -> call.body() != null).toList();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(20);
        int before = output.getAll().length();
        var wrong = new ArrayList<String>();
        int sent = 0;
        for (String person : PEOPLE) {
            SignedIn browser = SignedIn.as(person, port);
            for (Call call : calls) {
                var type = call.body().getParameterizedType();
                Answer first = send(browser, call, "{}", wrong, person);
                sent++;
                // Who may not is told so before or after what he sent is read; each body once will do.
                boolean open = first.status() != 401 && first.status() != 403;
                for (String body :
                        BodyVariants.of(type).limit(open ? Long.MAX_VALUE : 20).toList()) {
                    if (open && (person.equals("syt-officer") || sent % 9 == 0)) {
                        send(browser, call, body, wrong, person);
                    }
                    sent++;
                }
                send(browser, call, BodyVariants.fitting(type), wrong, person);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(output.getAll().substring(before)).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void noAddressIsAFaultOfOurs(CapturedOutput output) {
        int before = output.getAll().length();
        var wrong = new ArrayList<String>();
        for (String person : List.of("admin", "syt-officer")) {
            SignedIn browser = SignedIn.as(person, port);
            for (Call call : calls()) {
                for (String odd : ODD) {
                    String path = call.path();
                    for (String place : known.keySet()) {
                        path = path.replace(place, place.substring(0, place.indexOf('{')) + encoded(odd));
                    }
                    path = path.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(encoded(odd)));
                    if (!path.equals(call.path())) {
                        judge(asked(browser, call, path), call.method() + " " + path, person, wrong);
                    }
                    String query = query(call, odd);
                    if (!query.isEmpty()) {
                        String asked = filled(call) + query;
                        judge(asked(browser, call, asked), call.method() + " " + asked, person, wrong);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(output.getAll().substring(before)).doesNotContain(" ERROR ", "\tat ");
    }

    private Answer send(SignedIn browser, Call call, String body, List<String> wrong, String person) {
        Answer answer = browser.send(call.method(), filled(call), "application/json", body);
        String shown = body.length() > 300 ? body.substring(0, 300) + "…" : body;
        judge(answer, call.method() + " " + call.path() + " " + shown, person, wrong);
        return answer;
    }

    private static Answer asked(SignedIn browser, Call call, String path) {
        return browser.send(call.method(), path, null, (String) null);
    }

    private static void judge(Answer answer, String request, String person, List<String> wrong) {
        boolean silent = answer.status() >= 400 && answer.body().isBlank();
        boolean told = answer.body().contains("Exception") || answer.body().contains("\tat ");
        if (answer.status() >= 500 || silent || told) {
            wrong.add(person + ": " + request + " → " + answer);
        }
    }

    /** Every mapping of ours, with the ids of what is there. */
    private List<Call> calls() {
        var calls = new ArrayList<Call>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            if (!entry.getValue().getBeanType().getName().startsWith("vn.ansinh.")) {
                continue;
            }
            for (String path : entry.getKey().getPatternValues()) {
                for (RequestMethod method : entry.getKey().getMethodsCondition().getMethods()) {
                    Parameter body = Arrays.stream(entry.getValue().getMethod().getParameters())
                            .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                            .findFirst()
                            .orElse(null);
                    calls.add(new Call(
                            method.name(), path.replaceAll("\\{(\\w+):[^}]+}", "{$1}"), body, entry.getValue()));
                }
            }
        }
        return calls;
    }

    private String filled(Call call) {
        String path = call.path();
        for (Map.Entry<String, String> place : known.entrySet()) {
            path = path.replace(
                    place.getKey(), place.getKey().substring(0, place.getKey().indexOf('{')) + place.getValue());
        }
        return path.replace("{step}", "escalation").replaceAll("\\{[^}]+}", "1");
    }

    private static String query(Call call, String odd) {
        var query = new StringBuilder();
        Arrays.stream(call.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> parameter.getParameterType() != MultipartFile.class)
                .map(parameter -> call.handler()
                        .getMethod()
                        .getParameters()[parameter.getParameterIndex()]
                        .getName())
                .filter(Objects::nonNull)
                .forEach(name -> query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(encoded(odd)));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
