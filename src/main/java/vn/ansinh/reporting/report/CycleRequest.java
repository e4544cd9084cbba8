package vn.ansinh.reporting.report;

import java.time.LocalDate;

/**
 * What a cycle asks of the agencies beside its figures.
 *
 * @param subject of what was asked out of turn; empty for a periodic report
 * @param directiveNumber of the PPC's directive; null for a periodic report
 * @param directiveDate null with it
 * @param instructions from the request letter; empty when it gives none
 * @param letterReference the request letter; null while it is not issued
 */
public record CycleRequest(
        String subject, String directiveNumber, LocalDate directiveDate, String instructions, String letterReference) {}
