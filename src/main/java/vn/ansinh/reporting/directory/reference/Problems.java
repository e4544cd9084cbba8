package vn.ansinh.reporting.directory.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects everything that is wrong in one file, so that a person mends it in one go. */
public final class Problems {

    private final String file;
    private final List<ImportProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    /**
     * @param line where the row begins; 0 for the whole file
     * @param column null for the whole row
     * @param arguments put into the sentence as they are written in files
     */
    public void add(int line, String column, String key, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(Problems::asInFiles).toList();
        ImportProblem problem = new ImportProblem(file, line, column, key, texts);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    private static String asInFiles(Object argument) {
        return argument instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT)
                : String.valueOf(argument);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order of the lines. */
    public List<ImportProblem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(ImportProblem::line))
                .toList();
    }
}
