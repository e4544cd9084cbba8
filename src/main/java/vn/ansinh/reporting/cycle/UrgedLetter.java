package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ansinh.reporting.cycle.UrgingLetters.OfCycle;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Letter;

/**
 * A letter of urging on the page of its cycle.
 *
 * @param letter null while it has no number
 * @param agencies names of those it goes to
 * @param state in lower case, for the style sheet
 * @param stateKey of its words
 * @param notIssued why an approved one did not go out; null otherwise
 */
record UrgedLetter(
        String slug,
        Instant draftedAt,
        Letter letter,
        List<String> agencies,
        String state,
        String stateKey,
        String notIssued) {

    /** @param names of the agencies by their codes */
    static UrgedLetter of(OfCycle one, Map<String, String> names) {
        String state = one.notIssued() == null ? one.state().name() : "NOT_ISSUED";
        return new UrgedLetter(
                one.key().replace('/', '-'),
                one.draftedAt(),
                one.letter(),
                one.agencies().stream()
                        .map(code -> names.getOrDefault(code, code))
                        .toList(),
                one.state().name().toLowerCase(Locale.ROOT),
                "cycle.page.urged.state." + state,
                one.notIssued());
    }

    /** Whether there is a letter to look at: one that was given up is none. */
    public boolean alive() {
        return !state.equals(DocumentState.WITHDRAWN.name().toLowerCase(Locale.ROOT));
    }
}
