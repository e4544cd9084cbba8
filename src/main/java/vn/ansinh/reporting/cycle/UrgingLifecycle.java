package vn.ansinh.reporting.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Messages;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Edits.Edited;
import vn.ansinh.reporting.document.Edits.Work;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AgencyContacts;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;

/** A letter of urging: drafted by a coordinator, approved by a leader, numbered and sent by the clerk. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UrgingLifecycle {

    private static final int TEXT_LIMIT = 2_000;

    /** So many bodies are named in a sentence. */
    private static final int NAMED = 10;

    /** What comes of a letter: nobody judges it. */
    private enum Decision {
        SENT
    }

    private final ReportingCycles cycles;
    private final UrgingLetters letters;
    private final UrgingContents contents;
    private final Obligations obligations;
    private final AgencyContacts contacts;
    private final RegimeBodies bodies;
    private final Documents documents;
    private final DocumentSteps steps;
    private final Edits edits;
    private final Instances instances;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;
    private final BodyNames bodyNames;

    UrgingLifecycle(
            ReportingCycles cycles,
            UrgingLetters letters,
            UrgingContents contents,
            Obligations obligations,
            AgencyContacts contacts,
            RegimeBodies bodies,
            Documents documents,
            DocumentSteps steps,
            Edits edits,
            Instances instances,
            AuditTrail audit,
            Texts texts,
            Clock clock,
            BodyNames bodyNames) {
        this.cycles = cycles;
        this.letters = letters;
        this.contents = contents;
        this.obligations = obligations;
        this.contacts = contacts;
        this.bodies = bodies;
        this.documents = documents;
        this.steps = steps;
        this.edits = edits;
        this.instances = instances;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
        this.bodyNames = bodyNames;
    }

    /**
     * Drafted and handed up.
     *
     * @throws Refusal when one of the agencies has nothing to send in this cycle, or another letter to it is under way
     */
    void drafted(String cycleKey, Collection<String> agencies, String words, String actor) {
        cycles.lock(cycleKey);
        Map<String, AgencyReport> owed = owed(cycleKey);
        refuseAny(agencies, owed, "cycle.urging.nothing-owed", agency -> {
            AgencyReport report = owed.get(agency);
            return report == null || !obligations.missing(report);
        });
        Set<String> urged = letters.underWay(cycleKey);
        refuseAny(agencies, owed, "cycle.urging.under-way", urged::contains);
        UrgingLetter letter = letters.add(cycleKey, agencies, limited(words), actor, clock.instant());
        log(letter, "", String.join(", ", agencies) + "\n" + letter.words(), actor);
        documents.started(letter.key(), instances.start(Messages.DRAFTED, letter.key()));
        audit.record(letter.key(), actor, "urging.drafted", String.join(",", agencies));
    }

    /**
     * Handed up anew after it came back.
     *
     * @throws Refusal as {@link #approved}
     */
    public void redrafted(String key, String words, String actor) {
        UrgingLetter letter = letters.lock(key);
        requireSomebodyOwing(letter);
        String text = limited(words);
        log(letter, letter.words(), text.equals(letter.words()) ? text + "\n" : text, actor);
        letters.redrafted(key, text, actor, clock.instant());
        steps.move(letter.document(), DocumentState.APPROVING);
        audit.record(key, actor, "urging.drafted", "");
    }

    /** Given up after it came back. */
    public void withdrawn(String key, String actor) {
        steps.move(letters.lock(key).document(), DocumentState.WITHDRAWN);
        audit.record(key, actor, "urging.withdrawn", "");
    }

    /**
     * A leader approves it; not one who drafted it. From then on it says what he approved, to those that he urged.
     *
     * @throws Refusal when all its agencies have sent their report meanwhile
     */
    public void approved(String key, String actor) {
        UrgingLetter letter = letters.lock(key);
        DocumentSteps.refuseMaker(edits.drafters(key), actor, "cycle.request.four-eyes");
        requireSomebodyOwing(letter);
        UrgingContent content = contents.of(letter);
        letters.addressed(key, content.agencies());
        steps.approve(letter.document(), CanonicalJson.write(content), actor);
        audit.record(key, actor, "urging.approved", "");
    }

    public void returned(String key, String actor, String reason) {
        steps.sendBack(letters.lock(key).document(), CycleNote.URGING_RETURNED, reason, actor);
        audit.record(key, actor, "urging.returned", reason);
    }

    /** It gets its number from the standing agency's register and goes to the agencies; those that have sent meanwhile are not bothered. */
    public void issued(String key, String actor, NewLetter typed) {
        UrgingLetter letter = letters.lock(key);
        String standing = bodies.standingAgency(cycles.get(letter.cycleKey()).regime(), LocalDate.now(clock))
                .code()
                .value();
        List<String> delivered =
                contents.delivered(letter).stream().map(AgencyReport::agency).toList();
        Letter sent = sent(letter, standing, typed, actor);
        Document now = documents.now(letter.document());
        steps.accept(now, Decision.SENT, actor);
        audit.record(key, actor, "urging.issued", sent.reference());
        String said = texts.of("cycle.urging.said", sent.reference(), Formats.day(sent.date()), letter.words())
                .strip();
        letter.agencies().stream()
                .filter(agency -> !delivered.contains(agency))
                .forEach(agency -> contacts.remind(new ReportKey(letter.cycleKey(), agency), actor, said));
    }

    /**
     * It does not go out: what its leader approved is overtaken by what came meanwhile. What was signed of it is put aside.
     *
     * @throws Refusal when all that it urges owe their report still
     */
    public void notIssued(String key, String actor, String reason) {
        UrgingLetter letter = letters.lock(key);
        if (contents.delivered(letter).isEmpty()) {
            throw Refusal.conflict("cycle.urging.still-owed");
        }
        steps.end(letter.document(), DocumentState.WITHDRAWN, CycleNote.URGING_NOT_ISSUED, reason, actor);
        audit.record(key, actor, "urging.not-issued", reason);
    }

    private Letter sent(UrgingLetter letter, String standing, NewLetter typed, String actor) {
        if (contents.round(letter).filter(Round::frozen).isPresent()) {
            return steps.send(letter.document(), standing, LetterKind.OFFICIAL_LETTER, typed, actor);
        }
        // Approved before approvals froze it.
        String content = CanonicalJson.write(contents.of(letter));
        return steps.send(letter.document(), standing, LetterKind.OFFICIAL_LETTER, typed, content, actor);
    }

    private void requireSomebodyOwing(UrgingLetter letter) {
        if (contents.overtaken(letter)) {
            throw Refusal.conflict("cycle.urging.overtaken");
        }
    }

    /** All of them are named at once, as far as a sentence bears that. */
    private void refuseAny(
            Collection<String> agencies, Map<String, AgencyReport> owed, String sentence, Predicate<String> refused) {
        List<String> names = agencies.stream()
                .filter(refused)
                .map(agency -> owed.containsKey(agency)
                        ? bodyNames.shown(owed.get(agency).agencyName())
                        : agency)
                .toList();
        if (!names.isEmpty()) {
            String few = names.stream().limit(NAMED).collect(Collectors.joining("; "));
            throw Refusal.conflict(
                    sentence, names.size() > NAMED ? texts.of("cycle.urging.more", few, names.size() - NAMED) : few);
        }
    }

    UrgingLetter get(String key) {
        return letters.get(key);
    }

    /** The regime of the cycle that it is about. */
    public String regime(String key) {
        return cycles.get(letters.get(key).cycleKey()).regime();
    }

    /** The period of the cycle that it is about, as it is written: {@code 2021-H1}. */
    public String period(String key) {
        return cycles.get(letters.get(key).cycleKey()).period().toString();
    }

    private Map<String, AgencyReport> owed(String cycleKey) {
        return obligations.ofCycle(cycleKey).stream()
                .collect(
                        Collectors.toMap(AgencyReport::agency, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private void log(UrgingLetter letter, String before, String after, String actor) {
        edits.log(
                new Work(letter.key(), letter.document().round(), DocumentState.DRAFTING, actor, clock.instant()),
                List.of(new Edited("letter", before, after)));
    }

    private static String limited(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > TEXT_LIMIT) {
            throw Refusal.invalid("words", "cycle.text-long", TEXT_LIMIT);
        }
        return stripped;
    }
}
