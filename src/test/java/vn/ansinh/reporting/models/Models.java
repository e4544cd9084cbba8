package vn.ansinh.reporting.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The models as they lie in the project, one file each. */
final class Models {

    private static final Path FOLDER = Path.of("bpmn");

    private Models() {}

    static List<Path> processFiles() {
        return files(".bpmn");
    }

    static List<Path> decisionFiles() {
        return files(".dmn");
    }

    static List<Path> files() {
        return Stream.concat(processFiles().stream(), decisionFiles().stream()).toList();
    }

    /** The file's name without its ending, which is the key of its process or decision. */
    static String key(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static BpmnModelInstance process(String key) {
        return Bpmn.readModelFromFile(FOLDER.resolve(key + ".bpmn").toFile());
    }

    static Path decision(String key) {
        return FOLDER.resolve(key + ".dmn");
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
