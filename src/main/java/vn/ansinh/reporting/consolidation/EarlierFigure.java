package vn.ansinh.reporting.consolidation;

import vn.ansinh.reporting.engine.Rows;

/**
 * The province's figure of an earlier period beside one of today.
 *
 * @param apart why the two are not compared; null where they are
 * @param baseline the words of the recalculated figure that stands in its place; null where it is what was reported
 */
record EarlierFigure(ProvinceFigure figure, String apart, String baseline) {

    /** The recalculated figure in place of what was reported. */
    static EarlierFigure of(Baseline baseline, String standard, String words) {
        ProvinceFigure figure =
                ProvinceFigure.of(baseline.indicator(), baseline.value(), null, ProvinceFigure.Coverage.NOBODY);
        return new EarlierFigure(Rows.changed(figure, "standard", standard), null, words);
    }
}
