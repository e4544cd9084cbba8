package vn.ansinh.reporting.webapps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.reporting.engine.Menu;
import vn.ansinh.reporting.signing.SigningAgent;

/** The one script of the web applications that is not a file: {@code shared/webapp.js} imports it. */
@RestController
class WebappSettingsController {

    static final String PATH = "/camunda/app/shared/settings.js";

    private static final String MANAGERS = "managers";
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final String language;
    private final Clock clock;
    private final Menu places;
    private final SigningAgent agent;
    private final ObjectMapper json;

    WebappSettingsController(
            @Value("${ansinh.language:vi}") String language,
            Clock clock,
            Menu places,
            SigningAgent agent,
            ObjectMapper json) {
        this.language = WebappSettings.requireLanguage(language);
        this.clock = clock;
        this.places = places;
        this.agent = agent;
        this.json = json;
    }

    @GetMapping(PATH)
    ResponseEntity<String> settings(Authentication person) throws JsonProcessingException {
        Set<String> groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        boolean administrator = groups.contains(Groups.CAMUNDA_ADMIN);
        var settings = new WebappSettings(
                language,
                clock.instant(),
                person.getName(),
                administrator,
                administrator || groups.contains(MANAGERS),
                places.links(),
                agent.address().map(URI::toString).orElse(null));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noStore())
                .body("export default " + json.writeValueAsString(settings) + ";\n");
    }
}
