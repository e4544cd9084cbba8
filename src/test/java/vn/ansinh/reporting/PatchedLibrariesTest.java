package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * S16. Holes that are closed in a patch stay closed: no jar of these families on the class path is older than the one
 * with the fix, whoever brought it. {@code docs/security.md} says which hole each is about.
 */
class PatchedLibrariesTest {

    @ParameterizedTest(name = "{0} from {1} on")
    @CsvSource({
        "thymeleaf(?:-spring6)?,            3.1.7",
        "tomcat-embed-[a-z]+,               10.1.62",
        "postgresql,                        42.7.14",
        "logback-[a-z]+,                    1.5.38",
        "jackson-(?!annotations|coreutils)[a-z0-9-]+, 2.21.8",
        // Has no patches of its own within a line.
        "jackson-annotations,               2.21"
    })
    void noJarIsOlderThanTheOneWithTheFix(String family, String fixed) {
        List<String> versions = versions(family);

        assertThat(versions).as("jars of %s on the class path", family).isNotEmpty();
        assertThat(versions)
                .as(family)
                .allMatch(version -> Version.parse(version).compareTo(Version.parse(fixed)) >= 0);
    }

    private static List<String> versions(String family) {
        Pattern jar = Pattern.compile(family + "-(\\d+(?:\\.\\d+)*)(?:\\.RELEASE)?\\.jar");
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(Pattern.quote(System.getProperty("path.separator"))))
                .map(entry -> jar.matcher(Path.of(entry).getFileName().toString()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
