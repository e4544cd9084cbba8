package vn.ansinh.reporting.webapps;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What the forms share, under an address that changes with any of it: a browser that has it does not ask again. Deployed
 * forms and our pages import {@code /forms/v1/<name>.js}, which only leads on to the module of today; so does the
 * address of an older day, which a page left open over an upgrade may still ask for.
 */
@RestController
class FormModules implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/forms/v1/";
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final String version;
    private final Map<String, Resource> scripts;

    FormModules(ResourcePatternResolver resolver) throws IOException {
        List<Resource> files = Arrays.stream(resolver.getResources(FILES + "*.*"))
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
        version = version(files);
        scripts = files.stream()
                .filter(file -> file.getFilename().endsWith(".js"))
                .collect(Collectors.toUnmodifiableMap(Resource::getFilename, Function.identity()));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/" + version + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(KEPT);
    }

    /** The module of today; from any other folder a module that is all of today's one, so that both share its state. */
    @GetMapping("/forms/{folder}/{script}.js")
    ResponseEntity<?> module(@PathVariable String folder, @PathVariable String script) throws NoResourceFoundException {
        String file = script + ".js";
        if (!scripts.containsKey(file)) {
            throw new NoResourceFoundException(HttpMethod.GET, folder + "/" + file);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(SCRIPT);
        return folder.equals(version)
                ? answer.cacheControl(KEPT).body(scripts.get(file))
                : answer.cacheControl(CacheControl.noCache())
                        .eTag(version)
                        .body("export * from '../" + version + "/" + file + "';\n");
    }

    private static String version(List<Resource> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(file.getFilename().getBytes(StandardCharsets.UTF_8));
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("The forms' modules cannot be read", e);
        }
    }
}
