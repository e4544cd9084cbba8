package vn.ansinh.reporting.signature;

import java.util.List;
import java.util.Optional;

/** Tells whether a file says what was approved; implemented where documents are printed. */
public interface ApprovedContent {

    /**
     * What came of the comparison.
     *
     * @param differences a few words each, as they stand; empty when it says what was approved
     */
    record Compared(List<String> differences) {

        public Compared {
            differences = List.copyOf(differences);
        }

        public boolean same() {
            return differences.isEmpty();
        }
    }

    /**
     * Compares the words of a stored file with what was approved of its object.
     *
     * @param text of the file; not empty
     * @return empty where nothing was printed that it could be compared with
     */
    Optional<Compared> compare(long file, String text);
}
