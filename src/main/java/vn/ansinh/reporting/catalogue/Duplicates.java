package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
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
        Map<String, List<R>> seen = new HashMap<>();
        for (R row : rows) {
            List<R> versions = seen.computeIfAbsent(key.apply(row), first -> new ArrayList<>());
            for (R earlier : versions) {
                boolean sameDay = validity.apply(earlier)
                        .from()
                        .equals(validity.apply(row).from());
                if (sameDay || validity.apply(earlier).overlaps(validity.apply(row))) {
                    problems.add(
                            line.applyAsInt(row),
                            "valid_from",
                            sameDay ? "directory.import.twice" : "directory.import.overlap",
                            key.apply(row),
                            line.applyAsInt(earlier));
                }
            }
            versions.add(row);
        }
    }
}
