package vn.ansinh.reporting.cycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.UrgingContent.Urged;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;

/**
 * What a letter of urging says now. Until a leader has approved it, it goes to those of its agencies from which something
 * is missing still: nobody signs that a report has not come which has. Afterwards it says what he approved.
 */
@Component
class UrgingContents {

    private final ReportingCycles cycles;
    private final Obligations obligations;
    private final Rounds rounds;

    UrgingContents(ReportingCycles cycles, Obligations obligations, Rounds rounds) {
        this.cycles = cycles;
        this.obligations = obligations;
        this.rounds = rounds;
    }

    /** Where none of its agencies owes anything any more it names them all: it is on its way to be given up. */
    UrgingContent of(UrgingLetter letter) {
        return frozen(letter).orElseGet(() -> composed(letter));
    }

    /**
     * Those of its agencies from which nothing is missing any more, as they are named; once it is approved those that have sent
     * since what it says they had not, also where more is asked of them.
     */
    List<AgencyReport> delivered(UrgingLetter letter) {
        Map<String, Integer> before = frozen(letter).map(UrgingContent::to).orElse(List.of()).stream()
                .collect(Collectors.toMap(Urged::agency, Urged::submissions));
        return reports(letter).stream()
                .filter(report -> before.containsKey(report.agency())
                        ? !report.state().awaited() || report.submissions() > before.get(report.agency())
                        : !obligations.missing(report))
                .toList();
    }

    /** Whether none of its agencies owes its report any more. */
    boolean overtaken(UrgingLetter letter) {
        return delivered(letter).size() == letter.agencies().size();
    }

    /** The round it is in; empty before it is approved. */
    Optional<Round> round(UrgingLetter letter) {
        return rounds.find(letter.key(), letter.document().round());
    }

    private Optional<UrgingContent> frozen(UrgingLetter letter) {
        return round(letter)
                .filter(Round::frozen)
                .map(round -> CanonicalJson.read(round.content(), UrgingContent.class))
                .filter(content -> content.to() != null);
    }

    private UrgingContent composed(UrgingLetter letter) {
        List<AgencyReport> all = reports(letter);
        List<AgencyReport> owing = all.stream().filter(obligations::missing).toList();
        // What was approved before this was frozen names whom it was drafted to.
        boolean named = owing.isEmpty() || letter.document().state().approved();
        List<Urged> to = (named ? all : owing)
                .stream()
                        .map(report ->
                                obligations.missing(report) ? Urged.of(report, obligations) : Urged.asked(report))
                        .toList();
        return new UrgingContent(
                letter.key(),
                letter.cycleKey(),
                to.stream().map(Urged::agency).toList(),
                letter.words(),
                to,
                cycles.get(letter.cycleKey()).letterReference());
    }

    private List<AgencyReport> reports(UrgingLetter letter) {
        return obligations.ofCycle(letter.cycleKey()).stream()
                .filter(report -> letter.agencies().contains(report.agency()))
                .toList();
    }
}
