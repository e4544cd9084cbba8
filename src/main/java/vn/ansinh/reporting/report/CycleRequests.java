package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.reporting.document.StoredFile;

/** What the cycles asked in words; known where cycles are kept. */
public interface CycleRequests {

    /**
     * A letter of urging that was sent to an agency.
     *
     * @param files the signed letter
     */
    record Urged(String reference, LocalDate date, List<StoredFile> files) {}

    /** Empty when there is no such cycle. */
    Optional<CycleRequest> of(String cycle);

    /** The signed request letter of a cycle, also before it is issued. */
    List<StoredFile> letter(String cycle);

    /** The letters that urged the agency to send this report, the first one first; none that is still on its way. */
    List<Urged> urged(ReportKey report);

    /** The subjects of those cycles that were asked out of turn, by key. */
    Map<String, String> subjects(Collection<String> cycles);
}
