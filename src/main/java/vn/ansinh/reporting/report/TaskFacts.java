package vn.ansinh.reporting.report;

import java.time.LocalDate;

/**
 * What every list of planned tasks says of one, in the reader's language.
 *
 * @param id as people call it, {@code SYT-3}
 * @param area the code of its area; empty where the plan leaves it open
 * @param unit who carries it out
 * @param due null where the plan sets none
 */
public record TaskFacts(String id, String area, String areaName, String deliverable, String unit, LocalDate due) {}
