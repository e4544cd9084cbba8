package vn.ansinh.reporting.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.Problems;

/**
 * Bodies the directory still has although they have ended by a reorganisation that the application knows and nobody has
 * imported: the directory of a fresh database is that of 2021.
 */
@Service
public class EndedBodies {

    private static final String FILES = "classpath:reference/*/reorganisation-*.csv";

    private final AgencyDirectory directory;
    private final Map<AgencyCode, LocalDate> ends = new HashMap<>();

    EndedBodies(AgencyDirectory directory, ReorganisationImport reorganisations) throws IOException {
        this.directory = directory;
        Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .map(EndedBodies::source)
                .flatMap(file -> reorganisations.read(file, new Problems(file.name())).stream())
                .map(ReorganisationImport.Row::succession)
                .forEach(succession -> ends.put(succession.predecessor(), succession.endsOn()));
    }

    private static CsvSource source(Resource file) {
        try {
            return new CsvSource(file.getFilename(), file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those among the directory's bodies of a day that have ended before it. */
    public List<Agency> stillListed(LocalDate on) {
        return directory.activeOn(on).stream()
                .filter(agency ->
                        ends.getOrDefault(agency.code(), LocalDate.MAX).isBefore(on))
                .toList();
    }
}
