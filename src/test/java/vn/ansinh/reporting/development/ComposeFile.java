package vn.ansinh.reporting.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker-compose.yml} gives each service. */
final class ComposeFile {

    /** {@code ${NAME:?message}} and {@code ${NAME:-default}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

    private final Map<String, Object> services;

    private ComposeFile(Map<String, Object> services) {
        this.services = services;
    }

    static ComposeFile read() throws IOException {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docker-compose.yml")));
        return new ComposeFile(map(file.get("services")));
    }

    /** @param variables what the operator wrote into {@code .env} */
    Map<String, String> environment(String service, Map<String, String> variables) {
        Map<String, String> environment = new TreeMap<>();
        map(map(services.get(service)).get("environment"))
                .forEach((name, value) -> environment.put(name, resolve(String.valueOf(value), variables)));
        return environment;
    }

    /** Whether the service is reached from outside the compose file's own networks. */
    boolean publishes(String service) {
        return map(services.get(service)).containsKey("ports");
    }

    private static String resolve(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
    }

    private static String value(MatchResult found, Map<String, String> variables) {
        String given = variables.get(found.group(1));
        if (given != null) {
            return given;
        }
        if ("-".equals(found.group(2))) {
            return found.group(3);
        }
        throw new IllegalStateException(".env must name " + found.group(1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
