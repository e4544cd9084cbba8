package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.engine.Texts;

/**
 * What was asked, wherever a report is shown, named or written about: an ad hoc report has its question with it and not
 * only a number.
 */
@Component
public class AskedFor {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** So much of a subject stands in the name of a task. */
    private static final int NAME_LIMIT = 90;

    private final CycleRequests requests;
    private final Texts texts;

    AskedFor(CycleRequests requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
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
        return requests.of(cycle).map(this::view).orElse(null);
    }

    /** The letter of the report's cycle as it was signed; a draft of it is nobody's but the standing agency's. */
    Optional<StoredFile> letter(AgencyReport report, long id) {
        return requests.of(report.key().cycle()).map(this::view).stream()
                .flatMap(view -> view.files().stream())
                .filter(file -> file.id() == id)
                .findFirst();
    }

    /** "năm 2021"; of what was asked out of turn "đột xuất số 03 năm 2021: …", cut where it is long. */
    public String name(AgencyReport report) {
        Period period = Period.parse(report.period());
        String label = period.label(texts.locale());
        String subject = period.kind() == Period.Kind.AD_HOC
                ? requests.of(report.key().cycle()).map(CycleRequest::subject).orElse("")
                : "";
        if (subject.isEmpty()) {
            return label;
        }
        return texts.of("report.asked.name", label, shortened(subject));
    }

    private static String shortened(String subject) {
        if (subject.length() <= NAME_LIMIT) {
            return subject;
        }
        int word = subject.lastIndexOf(' ', NAME_LIMIT);
        return subject.substring(0, word > 0 ? word : NAME_LIMIT) + "…";
    }

    /** Adds to the values of a mail what was asked out of turn. */
    public void tell(String cycle, Map<String, Object> values) {
        requests.of(cycle)
                .filter(request -> !request.subject().isEmpty())
                .map(this::view)
                .ifPresent(view -> {
                    values.put("subject", view.subject());
                    values.put("directive", view.directive());
                });
    }

    /** Adds also what is to be observed: to those who begin to write. */
    void tellAll(String cycle, Map<String, Object> values) {
        tell(cycle, values);
        requests.of(cycle)
                .map(CycleRequest::instructions)
                .filter(instructions -> !instructions.isBlank())
                .ifPresent(instructions ->
                        values.put("instructions", instructions.lines().toList()));
    }

    private View view(CycleRequest request) {
        return new View(
                request.subject(),
                directive(request.directiveNumber(), request.directiveDate()),
                request.instructions(),
                request.letterReference(),
                request.letterReference() == null ? List.of() : request.files());
    }

    private String directive(String number, LocalDate date) {
        return number == null ? null : texts.of("report.asked.directive", number, DAY.format(date));
    }
}
