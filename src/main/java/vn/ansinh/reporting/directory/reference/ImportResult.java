package vn.ansinh.reporting.directory.reference;

import java.util.List;

/**
 * What came of an import.
 *
 * @param dryRun nothing was stored; {@code changes} is what would have changed
 * @param problems what is wrong; if there is any, nothing was stored at all
 * @param warnings what is allowed but somebody should look at
 * @param changes row by row, empty when the data were already as the file says
 */
public record ImportResult(
        boolean dryRun, List<ImportProblem> problems, List<ImportProblem> warnings, List<ImportChange> changes) {

    public boolean refused() {
        return !problems.isEmpty();
    }
}
