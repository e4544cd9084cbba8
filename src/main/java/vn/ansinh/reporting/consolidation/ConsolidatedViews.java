package vn.ansinh.reporting.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Counted;
import vn.ansinh.reporting.consolidation.ConsolidatedReading.Shown;
import vn.ansinh.reporting.consolidation.ConsolidatedView.CountedView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.Few;
import vn.ansinh.reporting.consolidation.ConsolidatedView.FigureView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.HistoryView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.LetterView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.LinkView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.MissingView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.NoteView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.SignatureView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.TakenView;
import vn.ansinh.reporting.consolidation.ConsolidationAccess.ReadScope;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedFor;
import vn.ansinh.reporting.report.ReportKey;

/** What each person sees of a consolidated report: the draft, or what was signed or sent. */
@Component
@Transactional(readOnly = true)
class ConsolidatedViews {

    /** What people outside the standing agency see of a report's way. */
    static final Set<String> PUBLIC_STEPS = Set.of(
            "consolidated.signed", "consolidated.issued", "consolidated.clarification-asked", "consolidated.received");

    /** So many agencies are named where a list is told in a sentence, and so many where it is a list. */
    private static final int NAMES = 10;

    private static final int ROWS = 50;

    private final ConsolidatedReports reports;
    private final ConsolidatedReading reading;
    private final ConsolidatedWords words;
    private final ConsolidatedLetters letters;
    private final FigureViews figureViews;
    private final TextChanges changes;
    private final Notes notes;
    private final ConsolidationAccess access;
    private final ConsolidationFormats formats;
    private final CycleReports cycles;
    private final AskedFor askedFor;
    private final ReportingCalendar calendar;
    private final OutgoingRegister register;
    private final AuditTrail audit;
    private final People people;
    private final Texts texts;
    private final BodyNames bodyNames;

    ConsolidatedViews(
            ConsolidatedReports reports,
            ConsolidatedReading reading,
            ConsolidatedWords words,
            ConsolidatedLetters letters,
            FigureViews figureViews,
            TextChanges changes,
            Notes notes,
            ConsolidationAccess access,
            ConsolidationFormats formats,
            CycleReports cycles,
            AskedFor askedFor,
            ReportingCalendar calendar,
            OutgoingRegister register,
            AuditTrail audit,
            People people,
            Texts texts,
            BodyNames bodyNames) {
        this.reports = reports;
        this.reading = reading;
        this.words = words;
        this.letters = letters;
        this.figureViews = figureViews;
        this.changes = changes;
        this.notes = notes;
        this.access = access;
        this.formats = formats;
        this.cycles = cycles;
        this.askedFor = askedFor;
        this.calendar = calendar;
        this.register = register;
        this.audit = audit;
        this.people = people;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    /** @throws Refusal when there is nothing for this person */
    ConsolidatedView of(ConsolidatedReport report) {
        return of(report, false);
    }

    /**
     * @param whole with all names of agencies, to be printed
     * @throws Refusal when there is nothing for this person
     */
    ConsolidatedView of(ConsolidatedReport report, boolean whole) {
        ReadScope scope = access.scope(report);
        List<Round> signed = reading.signed(report.key());
        List<Round> sent = ConsolidatedReading.sent(signed);
        Shown shown = reading.shown(report, scope, signed);
        ConsolidatedContent content = shown.content();
        List<Note> said = notes.of(report.key().toString()).stream()
                .filter(note -> scope == ReadScope.WORKING || !note.is(ConsolidatedNote.RETURNED))
                .toList();
        List<AuditEntry> trail = audit.entries(report.key().toString()).stream()
                .filter(entry -> scope == ReadScope.WORKING || PUBLIC_STEPS.contains(entry.action()))
                .toList();
        Optional<TextChanges.Changes> changed = report.signed() || scope != ReadScope.WORKING
                ? Optional.empty()
                : Optional.of(changes.of(report, content.sections()));
        Map<String, String> names = people.names(mentioned(signed, said, trail, changed));
        List<AgencyReport> owed = cycles.of(report.key().cycle());
        List<FigureView> lines = figureViews.of(report, content, whole ? Integer.MAX_VALUE : NAMES);
        List<Counted> taken = content.counted().stream().filter(Counted::own).toList();
        Map<String, AgencyReport> byKey =
                owed.stream().collect(Collectors.toMap(one -> one.key().toString(), Function.identity()));
        int rows = whole ? Integer.MAX_VALUE : ROWS;
        boolean editable = access.mayEdit(report);
        SignatureView signature = signatureOf(shown, signed, names);
        return new ConsolidatedView(
                report.key().toString(),
                report.key().slug(),
                report.key().supplement(),
                report.key().number(),
                formats.title(report),
                formats.subject(report),
                report.key().cycle(),
                report.regime(),
                calendar.regime(report.regime()).name(texts.locale()),
                askedFor.of(report.key().cycle()),
                calendar.estimated(calendar.regime(report.regime()), Period.parse(report.period()), report.cutOff()),
                report.period(),
                formats.period(report.period()),
                report.cutOff(),
                owed.stream().findFirst().map(formats::deadline).orElse(""),
                ConsolidatedState.of(report.state()),
                formats.state(report),
                report.round(),
                shown.round() != null,
                content.figuresVersion(),
                report.figuresAt(),
                editable,
                access.mayIssue(report),
                content.counted().size() + content.missing().size(),
                content.counted().size(),
                content.missing().stream().limit(rows).map(this::view).toList(),
                countedViews(content.counted(), byKey, rows),
                taken.size(),
                (int) content.counted().stream()
                        .filter(counted ->
                                "LATE".equals(byKey.get(counted.report()).timeliness()))
                        .count(),
                Few.of(
                        taken.stream()
                                .filter(counted -> counted.figuresVersion() > 1)
                                .map(Counted::agencyName)
                                .toList(),
                        NAMES),
                taken.stream()
                        .sorted(Comparator.comparing(Counted::figuresVersion).reversed())
                        .limit(NAMES)
                        .map(counted -> new TakenView(bodyNames.shown(counted.agencyName()), counted.figuresVersion()))
                        .toList(),
                figureViews.areas(report, lines),
                lines.stream().map(FigureView::target).filter(Objects::nonNull).toList(),
                words.sections(report, content.sections(), whole),
                changed.map(found -> words.changes(report, found, names)).orElse(null),
                said.stream()
                        .map(note -> new NoteView(
                                note.kind(),
                                formats.of("consolidation.note." + note.kind()),
                                note.content(),
                                name(names, note.actor()),
                                note.at()))
                        .toList(),
                reading.visibleFiles(report, scope, sent),
                letters.symbol(report),
                suggestedLetter(report, signature),
                letterOf(shown, sent),
                sent.stream().map(this::view).toList(),
                signature,
                report.key().supplement()
                        ? link(ConsolidatedKey.main(report.key().cycle()))
                        : null,
                supplements(report),
                trail.stream()
                        .map(entry -> new HistoryView(
                                entry.at(),
                                name(names, entry.actor()),
                                entry.action(),
                                formats.of("consolidation.step." + entry.action()),
                                entry.detail()))
                        .toList());
    }

    private MissingView view(ConsolidatedContent.Missing missing) {
        return new MissingView(
                missing.report(),
                missing.agency(),
                bodyNames.shown(missing.agencyName()),
                missing.obliged(),
                missing.state(),
                formats.of("report.state." + missing.state()));
    }

    private List<CountedView> countedViews(List<Counted> counted, Map<String, AgencyReport> byKey, int most) {
        return counted.stream()
                .sorted(Comparator.comparing((Counted one) -> !one.own()))
                .limit(most)
                .map(one -> view(one, byKey.get(one.report())))
                .toList();
    }

    private CountedView view(Counted counted, AgencyReport report) {
        return new CountedView(
                counted.report(),
                ReportKey.parse(counted.report()).slug(),
                counted.submission(),
                counted.agency(),
                bodyNames.shown(counted.agencyName()),
                counted.own(),
                counted.own() && counted.figuresVersion() > 1,
                report.firstSubmittedAt(),
                report.timeliness(),
                formats.of("report.timeliness." + report.timeliness()));
    }

    private LetterView view(Round sent) {
        return new LetterView(
                sent.number(),
                sent.letter().reference(),
                sent.letter().symbol(),
                sent.letter().date(),
                sent.letter().signingAuthority(),
                sent.letter().signer(),
                sent.letter().signerTitle(),
                register.words(sent.letter().replaces()),
                sent.letter().file());
    }

    /** To be corrected by the clerk: who signed in the product signs. Null unless it is to be issued. */
    private SuggestedLetter suggestedLetter(ConsolidatedReport report, SignatureView signature) {
        return report.state() != DocumentState.ISSUING || !access.mayIssue(report)
                ? null
                : letters.proposed(report, signature == null ? "" : signature.signer());
    }

    private LetterView letterOf(Shown shown, List<Round> sent) {
        return sent.stream()
                .filter(round -> Integer.valueOf(round.number()).equals(shown.round()))
                .findFirst()
                .map(this::view)
                .orElse(null);
    }

    private static SignatureView signatureOf(Shown shown, List<Round> signed, Map<String, String> names) {
        return signed.stream()
                .filter(round -> Integer.valueOf(round.number()).equals(shown.round()))
                .findFirst()
                .map(round -> new SignatureView(
                        name(names, round.approver()), round.approvedAt(), round.sha256(), round.sourceVersion()))
                .orElse(null);
    }

    private List<LinkView> supplements(ConsolidatedReport report) {
        return report.key().supplement()
                ? List.of()
                : reports.ofCycle(report.key().cycle()).stream()
                        .map(ConsolidatedReport::key)
                        .filter(ConsolidatedKey::supplement)
                        .map(this::link)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Only where this person may follow it. */
    private LinkView link(ConsolidatedKey key) {
        ConsolidatedReport report = reports.get(key);
        try {
            access.scope(report);
        } catch (Refusal nothingForThisPerson) {
            return null;
        }
        List<Round> sent = ConsolidatedReading.sent(reading.signed(key));
        return new LinkView(
                key.toString(),
                key.slug(),
                formats.title(report) + " " + formats.subject(report),
                formats.state(report),
                sent.isEmpty()
                        ? null
                        : formats.reference(sent.get(sent.size() - 1).letter()));
    }

    private static Collection<String> mentioned(
            List<Round> signed, List<Note> said, List<AuditEntry> trail, Optional<TextChanges.Changes> changed) {
        var ids = new ArrayList<String>();
        signed.forEach(round -> ids.add(round.approver()));
        said.forEach(note -> ids.add(note.actor()));
        trail.forEach(entry -> ids.add(entry.actor()));
        changed.ifPresent(found -> found.sections().forEach(change -> ids.addAll(change.editors())));
        return ids;
    }

    static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }
}
