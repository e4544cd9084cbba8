package vn.ansinh.reporting.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.Validity;

/** Finds rows of a file that say something about the same thing on the same day. */
final class Duplicates {

    private Duplicates() {}

    static <R> void check(
            List<R> rows, ToIntFunction<R> line, Function<R, String> key, String column, Problems problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (R row : rows) {
            Integer earlier = seen.putIfAbsent(key.apply(row), line.applyAsInt(row));
            if (earlier != null) {
                problems.add(line.applyAsInt(row), column, "directory.import.twice", key.apply(row), earlier);
            }
        }
    }

    /** Versions of one thing: none may begin on another's first day or overlap it. */
    static <R> void checkVersions(
            List<R> rows,
            ToIntFunction<R> line,
            Function<R, String> key,
            Function<R, Validity> validity,
            Problems problems) {
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            for (R earlier : rows.subList(0, i)) {
                if (!key.apply(earlier).equals(key.apply(row))) {
                    continue;
                }
                if (validity.apply(earlier).from().equals(validity.apply(row).from())) {
                    problems.add(
                            line.applyAsInt(row),
                            "valid_from",
                            "directory.import.twice",
                            key.apply(row),
                            line.applyAsInt(earlier));
                } else if (validity.apply(earlier).overlaps(validity.apply(row))) {
                    problems.add(
                            line.applyAsInt(row),
                            "valid_from",
                            "directory.import.overlap",
                            key.apply(row),
                            line.applyAsInt(earlier));
                }
            }
        }
    }
}
