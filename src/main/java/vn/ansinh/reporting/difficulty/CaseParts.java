package vn.ansinh.reporting.difficulty;

import java.util.List;
import java.util.Optional;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.difficulty.Escalations.Escalation;
import vn.ansinh.reporting.difficulty.Measures.Measure;
import vn.ansinh.reporting.difficulty.Opinions.Opinion;

/**
 * What of a case several parts of its page are made from, read once.
 *
 * @param direction the newest, issued or not; of a merged case the one on its lead that reached it
 * @param escalation the newest, issued or not
 */
record CaseParts(
        List<Opinion> opinions,
        List<Measure> measures,
        Optional<Direction> direction,
        Optional<Escalation> escalation) {}
