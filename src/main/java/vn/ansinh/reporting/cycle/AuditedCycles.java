package vn.ansinh.reporting.cycle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;

/** Who reads what was done to a cycle: whoever reads cycles, the standing agency also what it noted for itself. */
@Component
class AuditedCycles implements AuditedObjects {

    private static final Pattern KEY = Pattern.compile("[A-Z0-9]+/[0-9]{4}[A-Z0-9-]*");
    private static final Set<String> NOTED = Set.of("request.returned", "cycle.follow-up-closed");

    private final ReportingCycles cycles;
    private final CycleAccess access;

    AuditedCycles(ReportingCycles cycles, CycleAccess access) {
        this.cycles = cycles;
        this.access = access;
    }

    @Override
    public List<Share> shares(String regime) {
        if (!access.reads(access.person())) {
            return List.of();
        }
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
