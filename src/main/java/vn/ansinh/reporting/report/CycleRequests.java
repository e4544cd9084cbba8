package vn.ansinh.reporting.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.reporting.document.StoredFile;

/** What the cycles asked in words; known where cycles are kept. */
public interface CycleRequests {

    /** Empty when there is no such cycle. */
    Optional<CycleRequest> of(String cycle);

    /** The signed request letter of a cycle, also before it is issued. */
    List<StoredFile> letter(String cycle);

    /** The subjects of those cycles that were asked out of turn, by key. */
    Map<String, String> subjects(Collection<String> cycles);
}
