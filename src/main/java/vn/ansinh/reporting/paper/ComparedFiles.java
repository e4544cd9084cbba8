package vn.ansinh.reporting.paper;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.signature.ApprovedContent;

/** Signed files beside what was printed of the same object. */
@Component
class ComparedFiles implements ApprovedContent {

    private final PaperTraces traces;

    ComparedFiles(PaperTraces traces) {
        this.traces = traces;
    }

    @Override
    public Optional<Compared> compare(long file, String text) {
        return traces.ofFile(file).map(printed -> {
            PaperComparison comparison = PaperComparison.of(printed.content(), text);
            return new Compared(Stream.concat(comparison.missing().stream(), comparison.added().stream())
                    .distinct()
                    .toList());
        });
    }
}
