package vn.ansinh.reporting.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.SoftAssertions;
import vn.ansinh.reporting.SignedIn;

/**
 * What pages and calls answer about the work of {@link WorkAtEveryTask}, to each who may ask and to some who may not, word
 * for word. {@code mvn test -Dtest=UpgradeTest -Dupgrade=refresh} writes anew what is meant to be answered otherwise.
 */
final class RecordedAnswers {

    private static final Path KEPT = Path.of("src/test/resources/upgrade/answers.zip");

    private static final List<String> REPORTS = List.of(
            "SYT", "LONGHO", "VUNGLIEM", "TAMBINH", "TRAON", "UBMTTQ", "MANGTHIT", "SXD", "SGDDT", "STC", "BINHTAN");

    private static final List<String> PLANS = List.of("STC", "LONGHO", "SXD", "SGDDT", "TRAON", "MANGTHIT", "SYT");

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedAnswers() {}

    /** Fails for each answer that is not what was recorded, with both. */
    static void compare(int port, List<String> tasks) throws IOException {
        Map<String, String> now = all(port, tasks);
        if ("refresh".equals(System.getProperty("upgrade"))) {
            write(now);
        }
        Map<String, String> before = read();
        assertThat(now.keySet()).containsExactlyElementsOf(before.keySet());
        var softly = new SoftAssertions();
        before.forEach((question, answer) ->
                softly.assertThat(now.get(question)).as(question).isEqualTo(answer));
        softly.assertAll();
    }

    private static Map<String, String> all(int port, List<String> tasks) {
        var answers = new LinkedHashMap<String, String>();
        questions(tasks).forEach((person, addresses) -> {
            SignedIn browser = SignedIn.as(person, port);
            addresses.forEach(address -> answers.put(person + " " + address, answer(browser, address)));
        });
        return answers;
    }

    private static Map<String, List<String>> questions(List<String> tasks) {
        var questions = new LinkedHashMap<String, List<String>>();
        for (String agency : REPORTS) {
            String report = "KL92-2021-H1-" + agency;
            for (String person : List.of(agency.toLowerCase() + "-officer", "reviewer", "manager")) {
                ask(questions, person, "/api/reports/" + report, "/bao-cao/" + report, "/bao-cao/" + report + "/1");
                ask(questions, person, "/api/reports/" + report + "/submissions/1");
            }
        }
        for (String agency : PLANS) {
            for (String person : List.of(agency.toLowerCase() + "-officer", "reviewer", "manager")) {
                ask(questions, person, "/api/plans/KH-" + agency, "/ke-hoach/KH-" + agency);
            }
        }
        for (int number = 4; number <= 9; number++) {
            for (String report : List.of("KL92-2021-DX-0" + number + "-TH", "KL92-2021-DX-0" + number + "-BS-1")) {
                for (String person : List.of("coordinator", "ppc-office", "sldtbxh-clerk", "syt-officer")) {
                    ask(questions, person, "/api/consolidated/" + report, "/tong-hop/" + report);
                }
            }
        }
        for (int number = 1; number <= 12; number++) {
            for (String person : List.of("coordinator", "longho-officer", "ppc-office")) {
                String difficulty = "KK-2021-00" + (number < 10 ? "0" : "") + number;
                ask(questions, person, "/api/difficulties/" + difficulty, "/kho-khan/" + difficulty);
            }
        }
        for (String person : List.of("coordinator", "sldtbxh-clerk", "ppc-office")) {
            ask(questions, person, "/dot-bao-cao", "/dot-bao-cao/KL92-2021-H1", "/api/cycles/KL92-2021-H1");
            ask(questions, person, "/api/cycles/KL92-2021-DX-03", "/kho-khan", "/ke-hoach");
        }
        ask(questions, "reviewer", "/ra-soat");
        tasks.forEach(task -> ask(questions, "admin", "/api/tasks/" + task));
        return questions;
    }

    private static void ask(Map<String, List<String>> questions, String person, String... addresses) {
        questions.computeIfAbsent(person, anyone -> new ArrayList<>()).addAll(List.of(addresses));
    }

    /**
     * Without what differs by itself: what a page says once to each browser, the names of its files, sets in any order, and
     * the blanks a template leaves between its lines.
     */
    private static String answer(SignedIn browser, String address) {
        SignedIn.Answer answer = browser.get(address);
        String body = answer.body()
                .replaceAll("nonce=\"[^\"]*\"", "nonce")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "_csrf")
                .replaceAll("(content=\")[0-9A-Za-z_-]{20,}\"", "$1token\"")
                .replaceAll("/files/[0-9a-f]{8,}/", "/files/")
                .replaceAll("\"outcomes\":\\[[^\\]]*\\]", "\"outcomes\":[]");
        return answer.status() + "\n" + (body.startsWith("{") || body.startsWith("[") ? pretty(body) : unspaced(body));
    }

    private static String unspaced(String page) {
        return page.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String pretty(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    private static void write(Map<String, String> answers) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(KEPT))) {
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                zip.putNextEntry(new ZipEntry(answer.getKey()));
                zip.write(answer.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static Map<String, String> read() throws IOException {
        var answers = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(Files.newInputStream(KEPT))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                answers.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return answers;
    }
}
