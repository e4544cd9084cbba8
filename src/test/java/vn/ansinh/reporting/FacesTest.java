package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module says in its first file what others use of it, and that is what they use (decision 0029). */
class FacesTest {

    private static final Path MODULES = Path.of("src/main/java/vn/ansinh/reporting");

    private static final Pattern FACE = Pattern.compile("<p>Other modules use (.*?)\\.\\s*\\*/", Pattern.DOTALL);

    /** The module of an allowed dependency: {@code "directory :: reference"} is directory. */
    private static final Pattern DECLARED = Pattern.compile("\"(\\w+)(?: :: \\w+)?\"");

    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)}");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(MODULES)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whatAModuleShowsIsWhatOthersUse(String module) throws IOException {
        String said = FACE.matcher(Files.readString(MODULES.resolve(module).resolve("package-info.java")))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");

        assertThat(LINK.matcher(said).results().map(match -> match.group(1)).toList())
                .as("“<p>Other modules use …” in the package-info of " + module)
                .containsExactlyElementsOf(usedByOthers(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whatAModuleMayDependOnItDoes(String module) throws IOException {
        Set<String> declared = DECLARED.matcher(
                        Files.readString(MODULES.resolve(module).resolve("package-info.java")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Pattern use = Pattern.compile("vn\\.ansinh\\.reporting\\.(\\w+)\\.");
        try (Stream<Path> files = Files.walk(MODULES.resolve(module))) {
            Set<String> used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> use.matcher(text(file)).results().map(match -> match.group(1)))
                    .filter(other -> !other.equals(module))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).containsExactlyElementsOf(declared);
        }
    }

    private static Set<String> usedByOthers(String module) throws IOException {
        Pattern use = Pattern.compile("import (?:static )?vn\\.ansinh\\.reporting\\." + module + "\\.([A-Z]\\w+)");
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(MODULES.resolve(module)))
                    .flatMap(file -> use.matcher(text(file)).results().map(match -> match.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
