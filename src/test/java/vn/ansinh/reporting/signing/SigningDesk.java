package vn.ansinh.reporting.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.core.env.Environment;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;

/** A person at a computer with a signing agent, over HTTP: what is offered to be signed, fetched and given back. */
@Fixture
class SigningDesk {

    /** When the tests sign. */
    static final Instant AT = Instant.parse("2021-04-12T01:30:00Z");

    private static final String AGENT = "wss://127.0.0.1:8987";

    private final AgentCalls agent = new AgentCalls();
    private final AgentSwitch agents;
    private final StoredFiles files;
    private final Environment environment;

    SigningDesk(AgentSwitch agents, StoredFiles files, Environment environment) {
        this.agents = agents;
        this.files = files;
        this.environment = environment;
    }

    void on() {
        agents.on(AGENT);
    }

    void off() {
        agents.off();
    }

    /** Where a task's signing is asked for and told. */
    static String signing(String task) {
        return "/api/tasks/" + task + "/signing";
    }

    /** What the person gets to sign, with its addresses. */
    JsonNode offered(SignedIn person, String task) {
        Answer answer = person.post(signing(task), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    byte[] fetched(JsonNode offer) {
        HttpResponse<byte[]> document = agent.fetch(address(offer, "fetch"));
        assertThat(document.statusCode()).isEqualTo(200);
        return document.body();
    }

    HttpResponse<String> givenBack(JsonNode offer, byte[] file) {
        return agent.giveBack(address(offer, "giveBack"), file);
    }

    /** @param which {@code fetch} or {@code giveBack} */
    String address(JsonNode offer, String which) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port")
                + offer.get(which).asText();
    }

    /** The files of a document that count as signed. */
    List<StoredFile> signedFiles(String key) {
        return files.of(key).stream().filter(StoredFile::signed).toList();
    }
}
