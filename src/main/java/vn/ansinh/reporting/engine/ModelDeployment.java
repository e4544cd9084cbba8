package vn.ansinh.reporting.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decisions and forms together, under their class path names: the starter's own deployment names them
 * by absolute path, and {@code embedded:deployment:forms/x.html} is then not found. An unchanged set is not deployed
 * again.
 */
@Component
class ModelDeployment implements InitializingBean {

    private static final List<String> PATTERNS =
            List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.html");

    private final RepositoryService repositoryService;
    private final ModelNames names;

    ModelDeployment(RepositoryService repositoryService, @Value("${ansinh.language:vi}") String language)
            throws IOException {
        this.repositoryService = repositoryService;
        this.names = ModelNames.of(language);
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name("an-sinh-reporting")
                .source("application")
                .enableDuplicateFiltering(false);
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : PATTERNS) {
            String folder = pattern.substring("classpath*:".length(), pattern.lastIndexOf('/') + 1);
            for (Resource resource : resources(resolver, pattern)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList()) {
                add(deployment, folder + resource.getFilename(), resource);
            }
        }
        deployment.deploy();
    }

    /** Forms say their words themselves. */
    private void add(DeploymentBuilder deployment, String name, Resource resource) throws IOException {
        if (name.endsWith(".html")) {
            deployment.addClasspathResource(name);
        } else {
            deployment.addString(name, names.in(resource.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    private static Stream<Resource> resources(PathMatchingResourcePatternResolver resolver, String pattern)
            throws IOException {
        return Arrays.stream(resolver.getResources(pattern));
    }
}
