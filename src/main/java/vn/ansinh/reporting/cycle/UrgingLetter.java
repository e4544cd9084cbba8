package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.List;
import vn.ansinh.reporting.document.Document;

/**
 * A letter that urges agencies that are late in a cycle, as it stands.
 *
 * @param number counts those of the cycle, from 1
 * @param agencies codes of those it goes to
 * @param words what the coordinator adds of his own; empty for nothing
 * @param draftedBy who handed it up last
 */
record UrgingLetter(
        Document document,
        String cycleKey,
        int number,
        List<String> agencies,
        String words,
        String draftedBy,
        Instant draftedAt) {

    /** {@code KL92/2021-H1/DD-1}. */
    String key() {
        return document.key();
    }

    /** For addresses: {@code KL92-2021-H1-DD-1}. */
    String slug() {
        return key().replace('/', '-');
    }
}
