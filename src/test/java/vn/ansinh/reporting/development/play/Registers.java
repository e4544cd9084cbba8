package vn.ansinh.reporting.development.play;

import java.util.HashMap;
import java.util.Map;

/** The agencies' registers of outgoing letters: each takes its next number, with the gaps that other letters leave. */
final class Registers {

    private final Map<String, Integer> last = new HashMap<>();

    String next(String agency) {
        return String.valueOf(
                last.merge(agency, 100 + Math.floorMod(agency.hashCode(), 80), (used, first) -> used + 7));
    }
}
