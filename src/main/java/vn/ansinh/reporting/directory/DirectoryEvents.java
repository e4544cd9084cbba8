package vn.ansinh.reporting.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import vn.ansinh.reporting.directory.reference.ImportChange;

/** Tells what an import of either file means for the bodies it concerns. */
final class DirectoryEvents {

    private DirectoryEvents() {}

    /** @param changes rows whose description begins with a body's code */
    static void publish(List<ImportChange> changes, AgencyDirectory directory, ApplicationEventPublisher events) {
        Set<AgencyCode> codes = changes.stream()
                .map(change -> new AgencyCode(change.row().split(" ")[0]))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        events.publishEvent(new DirectoryChanged(codes));
        codes.forEach(code -> directory.ended(code).ifPresent(events::publishEvent));
    }
}
