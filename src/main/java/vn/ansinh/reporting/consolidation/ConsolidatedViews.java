package vn.ansinh.reporting.consolidation;

import java.time.Clock;
import java.time.LocalDate;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Counted;
import vn.ansinh.reporting.consolidation.ConsolidatedView.ChangeView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.ChangesView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.CountedView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.Few;
import vn.ansinh.reporting.consolidation.ConsolidatedView.FigureView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.HistoryView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.LetterView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.LinkView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.MissingView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.NoteView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.SectionView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.SignatureView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.TakenView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.WordsView;
import vn.ansinh.reporting.consolidation.ConsolidationAccess.ReadScope;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AcceptedSubmission;
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

    /** A text of more characters does not come with the rest. */
    private static final int TEXT = 60_000;

    private final ConsolidatedReports reports;
    private final ConsolidatedContents contents;
    private final ConsolidatedFigures figures;
    private final FigureViews figureViews;
    private final FirstDraft firstDraft;
    private final Rounds rounds;
    private final TextChanges changes;
    private final Notes notes;
    private final ConsolidationAccess access;
    private final ConsolidationFormats formats;
    private final CycleReports cycles;
    private final AskedFor askedFor;
    private final ReportingCalendar calendar;
    private final RegimeBodies bodies;
    private final StoredFiles files;
    private final OutgoingRegister register;
    private final AuditTrail audit;
    private final People people;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final Clock clock;

    ConsolidatedViews(
            ConsolidatedReports reports,
            ConsolidatedContents contents,
            ConsolidatedFigures figures,
            FigureViews figureViews,
            FirstDraft firstDraft,
            Rounds rounds,
            TextChanges changes,
            Notes notes,
            ConsolidationAccess access,
            ConsolidationFormats formats,
            CycleReports cycles,
            AskedFor askedFor,
            ReportingCalendar calendar,
            RegimeBodies bodies,
            StoredFiles files,
            OutgoingRegister register,
            AuditTrail audit,
            People people,
            Texts texts,
            BodyNames bodyNames,
            Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.figures = figures;
        this.figureViews = figureViews;
        this.firstDraft = firstDraft;
        this.rounds = rounds;
        this.changes = changes;
        this.notes = notes;
        this.access = access;
        this.formats = formats;
        this.cycles = cycles;
        this.askedFor = askedFor;
        this.calendar = calendar;
        this.bodies = bodies;
        this.files = files;
        this.register = register;
        this.audit = audit;
        this.people = people;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.clock = clock;
    }

    /** What is shown to somebody, and in which round it was signed; the round is null for a draft. */
    private record Shown(ConsolidatedContent content, Integer round) {}

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
        List<Round> signed = signed(report.key());
        List<Round> sent = sent(signed);
        Shown shown = shown(report, scope, signed);
        ConsolidatedContent content = shown.content;
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
                shown.round != null,
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
                sectionViews(report, content.sections(), whole),
                changed.map(found -> view(report, found, names)).orElse(null),
                said.stream()
                        .map(note -> new NoteView(
                                note.kind(),
                                formats.of("consolidation.note." + note.kind()),
                                note.content(),
                                name(names, note.actor()),
                                note.at()))
                        .toList(),
                visibleFiles(report, scope, sent),
                symbol(report),
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

    /** What this person sees, as a document: with the letter it went out under, or the one it will probably have. */
    record Printable(ConsolidatedContent content, Integer round, Letter letter, SuggestedLetter proposed) {}

    /** @throws Refusal when there is nothing for this person */
    Printable printable(ConsolidatedReport report) {
        return printable(report, "");
    }

    /** @param leader who signs while nobody has yet; empty when that is not known */
    Printable printable(ConsolidatedReport report, String leader) {
        List<Round> signed = signed(report.key());
        Shown shown = shown(report, access.scope(report), signed);
        Optional<Round> round = signed.stream()
                .filter(one -> Integer.valueOf(one.number()).equals(shown.round))
                .findFirst();
        Letter letter = round.filter(Round::sent).map(Round::letter).orElse(null);
        String signer = round.map(one -> people.name(one.approver())).orElse(leader);
        return new Printable(
                shown.content,
                shown.round,
                letter,
                letter != null
                        ? null
                        : register.suggested(
                                standing(report).code().value(),
                                symbol(report),
                                signer,
                                report.key().toString()));
    }

    /**
     * What the recipient has asked about a report that is made anew, and what was sent before.
     *
     * @param round in which that was
     */
    record Asked(String question, ConsolidatedContent before, Round round) {}

    /** Empty for one that nobody has asked about; to whom the draft is shown also while it is one. */
    Optional<Asked> asked(ConsolidatedReport report) {
        access.scope(report);
        List<Round> sent = sent(signed(report.key()));
        return sent.stream()
                .filter(round -> round.number() == report.round() - 1)
                .findFirst()
                .flatMap(round -> notes.of(report.key().toString()).stream()
                        .filter(note -> note.is(ConsolidatedNote.CLARIFICATION))
                        .findFirst()
                        .map(note -> new Asked(
                                note.content(),
                                CanonicalJson.read(round.content(), ConsolidatedContent.class),
                                round)));
    }

    /** The content this person sees. */
    ConsolidatedContent content(ConsolidatedReport report) {
        ReadScope scope = access.scope(report);
        return shown(report, scope, signed(report.key())).content;
    }

    /** Files this person may download. */
    List<StoredFile> visibleFiles(ConsolidatedReport report) {
        return visibleFiles(report, access.scope(report), sent(signed(report.key())));
    }

    /** All rounds there are: none is kept before it is signed. */
    private List<Round> signed(ConsolidatedKey key) {
        return rounds.of(key.toString());
    }

    private static List<Round> sent(List<Round> signed) {
        return signed.stream().filter(Round::sent).toList();
    }

    private Shown shown(ConsolidatedReport report, ReadScope scope, List<Round> signed) {
        if (scope == ReadScope.WORKING && !report.signed()) {
            return new Shown(contents.ofDraft(report), null);
        }
        List<Round> known = scope == ReadScope.SENT ? sent(signed) : signed;
        Round last = known.get(known.size() - 1);
        return new Shown(CanonicalJson.read(last.content(), ConsolidatedContent.class), last.number());
    }

    private List<StoredFile> visibleFiles(ConsolidatedReport report, ReadScope scope, List<Round> sent) {
        String key = report.key().toString();
        Stream<StoredFile> issued = sent.stream()
                .map(round -> files.find(key, round.letter().file()).orElseThrow());
        Stream<StoredFile> present =
                scope == ReadScope.WORKING || scope == ReadScope.ISSUING ? files.of(key).stream() : Stream.empty();
        return Stream.concat(present, issued).distinct().toList();
    }

    private List<SectionView> sectionViews(ConsolidatedReport report, List<Section> sections, boolean whole) {
        int length = sections.stream()
                .mapToInt(section -> section.content().length())
                .sum();
        Outline outline = formats.outline(report);
        return sections.stream()
                .map(section -> new SectionView(
                        section.code(),
                        outline.find(section.code()).map(Part::number).orElse(section.code()),
                        formats.heading(outline, section.code()),
                        formats.section(outline, section.code()),
                        formats.hint(outline, section.code()),
                        whole || length <= TEXT ? section.content() : null,
                        section.version()))
                .toList();
    }

    /**
     * The words of one section, as this person sees the report.
     *
     * @throws Refusal when there is no such section, or nothing for this person
     */
    WordsView words(ConsolidatedReport report, String code) {
        return content(report).sections().stream()
                .filter(section -> section.code().equals(code))
                .map(section -> new WordsView(section.content(), section.version()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consolidation.section-unknown", code));
    }

    /**
     * What the agencies' words make of a section now, to take from while editing.
     *
     * @throws Refusal when there is no such section, or this person does not write the text now
     */
    WordsView assembled(ConsolidatedReport report, String code) {
        access.requireEdit(report);
        String text = assembled(report).get(code);
        if (text == null) {
            throw Refusal.notFound("consolidation.section-unknown", code);
        }
        return new WordsView(text, 0);
    }

    private Map<String, String> assembled(ConsolidatedReport report) {
        List<AcceptedSubmission> own = figures.sources(report.key().cycle()).stream()
                .filter(source -> source.key().equals(report.key()))
                .map(ConsolidatedFigures.Source::submission)
                .toList();
        return firstDraft.assemble(report, figures.counted(report.key()), own);
    }

    private ChangesView view(ConsolidatedReport report, TextChanges.Changes found, Map<String, String> names) {
        Outline outline = formats.outline(report);
        return new ChangesView(
                found.since().name(),
                found.sections().stream()
                        .map(change -> new ChangeView(
                                change.section(),
                                formats.section(outline, change.section()),
                                ChangedLines.between(change.before(), change.after()),
                                change.editors().stream()
                                        .map(editor -> name(names, editor))
                                        .toList()))
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
                : register.suggested(
                        standing(report).code().value(),
                        symbol(report),
                        signature == null ? "" : signature.signer(),
                        report.key().toString());
    }

    String symbol(ConsolidatedReport report) {
        return LetterKind.REPORT.symbol(standing(report).documentAbbreviation());
    }

    Agency standing(ConsolidatedReport report) {
        return bodies.standingAgency(report.key().regime(), LocalDate.now(clock));
    }

    private LetterView letterOf(Shown shown, List<Round> sent) {
        return sent.stream()
                .filter(round -> Integer.valueOf(round.number()).equals(shown.round))
                .findFirst()
                .map(this::view)
                .orElse(null);
    }

    private static SignatureView signatureOf(Shown shown, List<Round> signed, Map<String, String> names) {
        return signed.stream()
                .filter(round -> Integer.valueOf(round.number()).equals(shown.round))
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
        List<Round> sent = sent(signed(key));
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

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }
}
