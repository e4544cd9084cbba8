package vn.ansinh.reporting.directory;

import java.util.Optional;

/** What can pass on from one body to another; told by whoever keeps the regimes. */
public interface KnownMatters {

    boolean regime(String regime);

    /** @param regime null for whichever */
    boolean area(String regime, String area);

    /** The area of a regime's indicator; empty when it has none of this code. */
    Optional<String> areaOf(String regime, String indicator);
}
