package vn.ansinh.reporting.cycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.cycle.UrgingLetters.Addressed;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/**
 * Who reads what was done to a cycle: whoever reads cycles, the standing agency also what it noted for itself. And to a letter
 * of urging: the standing agency, whom it urges and whoever reads cycles that it was issued.
 */
@Component
class AuditedCycles implements AuditedObjects {

    private static final Pattern KEY = Pattern.compile("[A-Z0-9]+/[0-9]{4}[A-Z0-9-]*");
    private static final Set<String> NOTED = Set.of("request.returned", "cycle.follow-up-closed");

    private final ReportingCycles cycles;
    private final UrgingLetters letters;
    private final CycleAccess access;

    AuditedCycles(ReportingCycles cycles, UrgingLetters letters, CycleAccess access) {
        this.cycles = cycles;
        this.letters = letters;
        this.access = access;
    }

    @Override
    public List<Share> shares(String regime) {
        Person person = access.person();
        var shares = new ArrayList<Share>(urging(person, regime));
        if (access.reads(person)) {
            shares.addAll(cycles(regime));
        }
        return shares;
    }

    private List<Share> urging(Person person, String regime) {
        Set<String> noting = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (Addressed letter : letters.addressed()) {
            if (regime == null || letter.regime().equals(regime)) {
                if (access.seesNotes(letter.regime())) {
                    noting.add(letter.key());
                } else if (letter.sent()
                        && (access.reads(person, letter.regime())
                                || letter.agencies().stream().anyMatch(person.agencies()::contains))) {
                    told.add(letter.key());
                }
            }
        }
        return List.of(Share.whole(noting), Share.only(told, "urging.issued"));
    }

    private List<Share> cycles(String regime) {
        Set<String> noting = new HashSet<>();
        Set<String> reading = new HashSet<>();
        access.readable(cycles.all()).stream()
                .filter(cycle -> regime == null || cycle.regime().equals(regime))
                .forEach(cycle -> (access.seesNotes(cycle.regime()) ? noting : reading).add(cycle.key()));
        return List.of(Share.whole(noting), Share.whole(reading).wordless(NOTED));
    }

    @Override
    public Optional<String> address(String key) {
        return KEY.matcher(key).matches() ? Optional.of("/dot-bao-cao/" + key.replace('/', '-')) : Optional.empty();
    }
}
