package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;

/**
 * What a regime and its papers are called from day to day. All but the short name may be missing: the program then says
 * what follows from the regime's own name.
 *
 * @param shortVi by which lists, tasks and mails tell it from others, {@code CCHC}
 * @param reportVi what a body sends: "Báo cáo cải cách hành chính"
 * @param consolidatedVi what the standing agency makes of it: "Báo cáo tổng hợp"
 * @param planVi the plan each body makes for it
 * @param planBasisVi the paragraph that asks for such plans, and of what
 * @param sourceVi what stands before a paragraph of it: "Kế hoạch, mục"
 */
public record RegimeWord(
        String regime,
        String shortVi,
        String shortEn,
        String reportVi,
        String reportEn,
        String consolidatedVi,
        String consolidatedEn,
        String planVi,
        String planEn,
        String planBasisVi,
        String planBasisEn,
        String sourceVi,
        String sourceEn,
        LocalDate validFrom,
        LocalDate validTo)
        implements SaidOfRegime {

    @Override
    public String key() {
        return regime;
    }
}
