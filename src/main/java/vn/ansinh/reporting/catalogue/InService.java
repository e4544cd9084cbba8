package vn.ansinh.reporting.catalogue;

import java.time.Instant;

/**
 * A regime runs here from a period on. Also told as an event, within the transaction that decided it.
 *
 * @param firstPeriod never an ad hoc one; earlier ones, by the regime's order, are never opened
 * @param decidedBy the administrator, or {@code system} for a database that was at work before this was asked
 */
public record InService(String regime, Period firstPeriod, String decidedBy, Instant decidedAt) {}
