package vn.ansinh.reporting.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.UrgingLetters.Sent;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.report.CycleRequest;
import vn.ansinh.reporting.report.CycleRequests;
import vn.ansinh.reporting.report.ReportKey;

/** Tells the reports what their cycle asks. */
@Component
class RequestsOfCycles implements CycleRequests {

    private final ReportingCycles cycles;
    private final UrgingLetters urging;
    private final StoredFiles files;

    RequestsOfCycles(ReportingCycles cycles, UrgingLetters urging, StoredFiles files) {
        this.cycles = cycles;
        this.urging = urging;
        this.files = files;
    }

    @Override
    public Optional<CycleRequest> of(String cycle) {
        return cycles.find(cycle)
                .map(found -> new CycleRequest(
                        found.subject(),
                        found.directiveNumber(),
                        found.directiveDate(),
                        found.instructions(),
                        found.letterReference()));
    }

    @Override
    public List<StoredFile> letter(String cycle) {
        return files.of(cycle);
    }

    @Override
    public List<Urged> urged(ReportKey report) {
        List<Sent> sent = urging.sentTo(report.cycle(), report.agency());
        if (sent.isEmpty()) {
            return List.of();
        }
        Map<String, List<StoredFile>> all =
                files.of(sent.stream().map(Sent::key).toList());
        return sent.stream()
                .map(one -> new Urged(
                        one.letter().reference(),
                        one.letter().date(),
                        all.getOrDefault(one.key(), List.of()).stream()
                                .filter(StoredFile::signed)
                                .toList()))
                .toList();
    }

    @Override
    public Map<String, String> subjects(Collection<String> cycles) {
        return this.cycles.subjects(cycles);
    }
}
