package vn.ansinh.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;

/**
 * What was asked, wherever a report is shown, named or written about: an ad hoc report has its question with it and not
 * only a number.
 */
@Component
public class AskedFor {

    /** So much of a subject stands in the name of a task. */
    private static final int NAME_LIMIT = 90;

    private final CycleRequests requests;
    private final Texts texts;
    private final RegimeWords words;

    AskedFor(CycleRequests requests, Texts texts, RegimeWords words) {
        this.requests = requests;
        this.texts = texts;
        this.words = words;
    }

    /**
     * As forms and pages show it.
     *
     * @param subject empty for a periodic report
     * @param directive the PPC's, with its day; null for a periodic report
     * @param instructions empty when there are none
     * @param letter its number; null while the letter is not issued
     * @param files the signed letter, once it is issued
     */
    public record View(String subject, String directive, String instructions, String letter, List<StoredFile> files) {

        /** Whether it says anything. */
        public boolean said() {
            return letter != null || !subject.isEmpty() || !instructions.isEmpty();
        }
    }

    /** Null when the cycle is not known. */
    public View of(String cycle) {
        return requests.of(cycle)
                .map(request -> new View(
                        request.subject(),
                        directive(request),
                        request.instructions(),
                        request.letterReference(),
                        letter(cycle, request)))
                .orElse(null);
    }

    /** The letter of the report's cycle as it was signed; a draft of it is nobody's but the standing agency's. */
    Optional<StoredFile> letter(AgencyReport report, long id) {
        String cycle = report.key().cycle();
        return requests.of(cycle).stream()
                .flatMap(request -> letter(cycle, request).stream())
                .filter(file -> file.id() == id)
                .findFirst();
    }

    /** One of the signed letters that urged the agency to send the report. */
    Optional<StoredFile> urging(AgencyReport report, long id) {
        return requests.urged(report.key()).stream()
                .flatMap(letter -> letter.files().stream())
                .filter(file -> file.id() == id)
                .findFirst();
    }

    private List<StoredFile> letter(String cycle, CycleRequest request) {
        return request.letterReference() == null ? List.of() : requests.letter(cycle);
    }

    /** "năm 2021"; of what was asked out of turn "đột xuất số 03 năm 2021: …", cut where it is long. */
    public String name(AgencyReport report) {
        String label = words.period(report.regime(), report.period());
        String subject =
                outOfTurn(report.key().cycle()).map(CycleRequest::subject).orElse("");
        return subject.isEmpty() ? label : texts.of("report.asked.name", label, shortened(subject));
    }

    private static String shortened(String subject) {
        if (subject.length() <= NAME_LIMIT) {
            return subject;
        }
        int word = subject.lastIndexOf(' ', NAME_LIMIT);
        return subject.substring(0, word > 0 ? word : NAME_LIMIT) + "…";
    }

    /** What a mail tells of what was asked out of turn; nothing for a periodic report, which its regime asks for. */
    public Map<String, Object> told(String cycle) {
        return outOfTurn(cycle)
                .map(request -> Map.<String, Object>of("subject", request.subject(), "directive", directive(request)))
                .orElse(Map.of());
    }

    /** Adds what is to be observed, for those who begin to write. */
    void tellInstructions(String cycle, Map<String, Object> values) {
        requests.of(cycle)
                .map(CycleRequest::instructions)
                .filter(instructions -> !instructions.isBlank())
                .ifPresent(instructions ->
                        values.put("instructions", instructions.lines().toList()));
    }

    /** Read only where the cycle's key says that it was asked so: mails are many, ad hoc requests few. */
    private Optional<CycleRequest> outOfTurn(String cycle) {
        Period period = Period.parse(cycle.substring(cycle.indexOf('/') + 1));
        return period.kind() == Period.Kind.AD_HOC ? requests.of(cycle) : Optional.empty();
    }

    private String directive(CycleRequest request) {
        return request.directiveNumber() == null
                ? null
                : texts.of("report.asked.directive", request.directiveNumber(), Formats.day(request.directiveDate()));
    }
}
