package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * It has become known that a body ends, or who succeeds it. Published inside the importing transaction, possibly long
 * before the day, and again whenever the file changes: whoever listens acts on the day and may act twice.
 *
 * @param code the body that ends
 * @param successors those that take its functions over, in the order of the file; empty while none is named
 * @param on its last day
 */
public record AgencyEnded(AgencyCode code, List<AgencyCode> successors, LocalDate on) {}
