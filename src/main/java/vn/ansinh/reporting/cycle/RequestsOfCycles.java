package vn.ansinh.reporting.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.report.CycleRequest;
import vn.ansinh.reporting.report.CycleRequests;

/** Tells the reports what their cycle asks. */
@Component
class RequestsOfCycles implements CycleRequests {

    private final ReportingCycles cycles;
    private final StoredFiles files;

    RequestsOfCycles(ReportingCycles cycles, StoredFiles files) {
        this.cycles = cycles;
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
    public Map<String, String> subjects(Collection<String> cycles) {
        return this.cycles.subjects(cycles);
    }
}
