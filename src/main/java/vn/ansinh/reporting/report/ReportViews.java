package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Edits.Edit;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.ReportAccess.ReadScope;
import vn.ansinh.reporting.report.ReportView.EditView;
import vn.ansinh.reporting.report.ReportView.ExtensionView;
import vn.ansinh.reporting.report.ReportView.FindingView;
import vn.ansinh.reporting.report.ReportView.NoteView;
import vn.ansinh.reporting.report.ReportView.RemarkView;
import vn.ansinh.reporting.report.ReportView.SubmissionView;

/** Puts together what a person may see of a report, in a fixed number of queries. */
@Component
class ReportViews {

    /** @param explanation the deadline in words */
    record AskedExtension(
            String slug,
            String agencyName,
            String periodLabel,
            String title,
            AskedFor.View asked,
            DocumentState state,
            String stateLabel,
            String explanation,
            boolean overdue,
            boolean urgent,
            LocalDate cutOff,
            ExtensionView extension) {}

    private final IndicatorViews figures;
    private final SectionViews sections;
    private final Contents contents;
    private final Submissions submissions;
    private final Remarks remarks;
    private final Notes notes;
    private final Edits edits;
    private final Extensions extensions;
    private final AskedIndicators asked;
    private final AskedFor askedFor;
    private final IndicatorCatalogue catalogue;
    private final ReportDeadlines deadlines;
    private final ReportAccess access;
    private final Issuing issuing;
    private final OutgoingRegister register;
    private final People people;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;

    ReportViews(
            IndicatorViews figures,
            SectionViews sections,
            Contents contents,
            Submissions submissions,
            Remarks remarks,
            Notes notes,
            Edits edits,
            Extensions extensions,
            AskedIndicators asked,
            AskedFor askedFor,
            IndicatorCatalogue catalogue,
            ReportDeadlines deadlines,
            ReportAccess access,
            Issuing issuing,
            OutgoingRegister register,
            People people,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words) {
        this.figures = figures;
        this.sections = sections;
        this.contents = contents;
        this.submissions = submissions;
        this.remarks = remarks;
        this.notes = notes;
        this.edits = edits;
        this.extensions = extensions;
        this.asked = asked;
        this.askedFor = askedFor;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.access = access;
        this.issuing = issuing;
        this.register = register;
        this.people = people;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
    }

    /** What this person sees of the report: the draft while there is one, or the submission it was filed or accepted with. */
    ReportView of(AgencyReport report) {
        ReadScope scope = access.scope(report);
        List<Submission> history = submissions.of(report.key());
        Integer shown = shown(report, scope);
        ReportContent content = shown == null
                ? contents.ofDraft(report)
                : Contents.parse(history.get(shown - 1).content());
        return view(report, scope, content, shown, history);
    }

    /** The number of the submission that is shown in this scope; null for the draft. */
    static Integer shown(AgencyReport report, ReadScope scope) {
        return switch (scope) {
            case OWN -> report.state().filed() ? (Integer) report.submissions() : null;
            case FILED -> report.submissions();
            case ACCEPTED -> report.acceptedSubmission();
        };
    }

    /** Whether somebody in this scope sees a submission. */
    static boolean visible(AgencyReport report, ReadScope scope, int number) {
        return number >= 1
                && number <= report.submissions()
                && (scope != ReadScope.ACCEPTED || Integer.valueOf(number).equals(report.acceptedSubmission()));
    }

    /** A certain submission, for the drill-down and the history. */
    Optional<ReportView> of(AgencyReport report, int number) {
        ReadScope scope = access.scope(report);
        List<Submission> history = submissions.of(report.key());
        return visible(report, scope, number)
                ? Optional.of(view(
                        report, scope, Contents.parse(history.get(number - 1).content()), number, history))
                : Optional.empty();
    }

    /** A request to send later, as those who decide it see it; they see no draft. */
    AskedExtension askedExtension(AgencyReport report) {
        access.requireExtensionDecider(report);
        Extensions.Extension asked =
                extensions.open(report.key()).orElseThrow(() -> Refusal.conflict("report.extension.none"));
        return new AskedExtension(
                report.key().slug(),
                bodyNames.shown(report.agencyName()),
                words.period(report.regime(), report.period()),
                words.report(report.regime(), report.cutOff()),
                askedFor.of(report.key().cycle()),
                report.state(),
                texts.of("report.state." + report.state()),
                deadlines.explain(report),
                deadlines.overdue(report),
                report.urgent(),
                report.cutOff(),
                view(asked));
    }

    /** Files this person may download: of the draft, and of the submissions he may see. */
    List<StoredFile> visibleFiles(AgencyReport report) {
        ReadScope scope = access.scope(report);
        Stream<StoredFile> filed = submissions.of(report.key()).stream()
                .filter(submission -> scope != ReadScope.ACCEPTED
                        || Integer.valueOf(submission.number()).equals(report.acceptedSubmission()))
                .flatMap(submission -> Contents.parse(submission.content()).attachments().stream());
        Stream<StoredFile> draft =
                scope == ReadScope.OWN ? contents.ofDraft(report).attachments().stream() : Stream.empty();
        return Stream.concat(draft, filed).distinct().toList();
    }

    private ReportView view(
            AgencyReport report, ReadScope scope, ReportContent content, Integer shown, List<Submission> history) {
        Period period = Period.parse(report.period());
        Map<String, Indicator> indicators = asked.of(report);
        EarlierFigures earlier = asked.earlier(report);
        OwnSeries.Said series = asked.series(report);
        List<Remark> pinned = remarks.of(report.key()).stream()
                .filter(remark ->
                        scope == ReadScope.FILED || access.person().administrator() || remark.publishedAt() != null)
                .toList();
        List<Note> said = scope == ReadScope.ACCEPTED ? List.of() : visibleNotes(report, scope);
        List<Edit> leaders = scope == ReadScope.OWN
                ? edits.of(report.key().toString(), report.submissions() + 1).stream()
                        .filter(edit -> edit.step().equals(DocumentState.APPROVING.name()))
                        .toList()
                : List.of();
        List<Extensions.Extension> asks = scope == ReadScope.ACCEPTED ? List.of() : extensions.of(report.key());
        Map<String, String> names = people.names(mentioned(pinned, said, leaders, history));
        int compared = shown == null ? report.submissions() : shown - 1;
        return new ReportView(
                report.key().toString(),
                report.key().slug(),
                report.agency(),
                bodyNames.shown(report.agencyName()),
                report.period(),
                words.period(report.regime(), report.period()),
                period.previous().map(before -> before.label(texts.locale())).orElse(null),
                words.report(report.regime(), report.cutOff()),
                askedFor.of(report.key().cycle()),
                asked.estimated(report),
                report.state(),
                stateLabel(report, said),
                report.urgent(),
                report.cutOff(),
                report.dueBefore(),
                deadlines.explain(report),
                deadlines.overdue(report),
                report.completionDue(),
                scope == ReadScope.FILED && report.state() == DocumentState.UNDER_REVIEW
                        ? deadlines.completion(report)
                        : null,
                content.nilReport(),
                shown == null && access.mayEdit(report),
                shown,
                report.submissions(),
                figures.areas(report, indicators.values()),
                figures.of(content, indicators, earlier, series.since()),
                sections.of(report, content, scope),
                content.difficulties(),
                content.attachments(),
                taskViews(report, content),
                pinned.stream().map(remark -> view(remark, names)).toList(),
                said.stream()
                        .filter(note -> !note.is(ReportNote.AGENCY_ENDED))
                        .map(note -> new NoteView(note.kind(), note.content(), name(names, note.actor()), note.at()))
                        .toList(),
                findings(report, content, shown == null ? null : history.get(shown - 1)).stream()
                        .map(finding -> new FindingView(finding.anchor(), finding.blocking(), finding.sentence()))
                        .toList(),
                compared < 1
                        ? List.of()
                        : Difference.between(
                                Contents.parse(history.get(compared - 1).content()), content),
                leaders.stream()
                        .map(edit -> new EditView(
                                edit.field(), edit.before(), edit.after(), name(names, edit.actor()), edit.at()))
                        .toList(),
                history.stream()
                        .filter(submission -> scope != ReadScope.ACCEPTED
                                || Integer.valueOf(submission.number()).equals(report.acceptedSubmission()))
                        .map(submission -> view(report, submission, names))
                        .toList(),
                asks.isEmpty() ? null : view(asks.get(0)),
                deadlines.mayAskExtension(report)
                        && asks.stream().noneMatch(ask -> ask.state().equals("OPEN")),
                issuing.rules(report).issueWithApproval(),
                series.sentences(),
                shown == null && access.mayIssue(report) ? issuing.suggestion(report) : null);
    }

    /** Of a submission what was found when it was filed; of one from before that was kept, what is found today. */
    private List<KeptFinding> findings(AgencyReport report, ReportContent content, Submission shown) {
        List<KeptFinding> kept = shown == null ? List.of() : submissions.findings(report.key(), shown.number());
        boolean none = shown != null && shown.findings() == 0;
        return none || !kept.isEmpty() ? kept : contents.said(report, content);
    }

    /** Also why it was never sent, where its body has ended. */
    private String stateLabel(AgencyReport report, List<Note> said) {
        String label = texts.of("report.state." + report.state());
        return said.stream()
                .filter(note -> note.is(ReportNote.AGENCY_ENDED))
                .findFirst()
                .map(note ->
                        label + ". " + texts.of("report.agency-ended", Formats.day(LocalDate.parse(note.content()))))
                .orElse(label);
    }

    private List<Note> visibleNotes(AgencyReport report, ReadScope scope) {
        boolean own = scope == ReadScope.OWN;
        return notes.of(report.key().toString()).stream()
                .filter(note -> own != note.kind(ReportNote.class).standing())
                .toList();
    }

    private List<ReportView.PlannedTaskView> taskViews(AgencyReport report, ReportContent content) {
        Map<String, String> areas = catalogue.of(report.regime()).areaNames(texts.locale(), report.cutOff());
        return content.tasks().stream()
                .map(task -> new ReportView.PlannedTaskView(
                        new TaskFacts(
                                task.id(),
                                task.area(),
                                areas.getOrDefault(task.area(), task.area()),
                                task.deliverable(),
                                task.unit(),
                                task.due()),
                        task.state(),
                        texts.of("report.task.state." + task.state()),
                        task.percent(),
                        task.reason(),
                        task.previousPercent(),
                        task.overdue(),
                        task.version()))
                .toList();
    }

    private RemarkView view(Remark remark, Map<String, String> names) {
        return new RemarkView(
                remark.id(),
                remark.submission(),
                remark.anchor(),
                remark.content(),
                name(names, remark.author()),
                remark.at(),
                remark.publishedAt() != null,
                remark.mustAnswer(),
                remark.answer(),
                name(names, remark.answeredBy()),
                remark.answeredAt());
    }

    private SubmissionView view(AgencyReport report, Submission submission, Map<String, String> names) {
        return new SubmissionView(
                submission.number(),
                submission.submittedAt(),
                submission.timeliness(),
                texts.of("report.timeliness." + submission.timeliness()),
                submission.drafters().stream().map(id -> name(names, id)).toList(),
                name(names, submission.approver()),
                submission.letter().reference(),
                submission.letter().date(),
                submission.letter().signer(),
                submission.letter().signingAuthority(),
                submission.letter().signerTitle(),
                register.words(submission.letter().replaces()),
                submission.sha256(),
                Integer.valueOf(submission.number()).equals(report.acceptedSubmission()));
    }

    private ExtensionView view(Extensions.Extension extension) {
        return new ExtensionView(
                extension.state(),
                extension.requestedUntil(),
                extension.reason(),
                extension.grantedUntil(),
                extension.decisionReason(),
                Map.of("state", texts.of("report.extension." + extension.state())));
    }

    private static List<String> mentioned(
            List<Remark> remarks, List<Note> notes, List<Edit> edits, List<Submission> submissions) {
        var ids = new ArrayList<String>();
        remarks.forEach(remark -> {
            ids.add(remark.author());
            ids.add(remark.answeredBy());
        });
        notes.forEach(note -> ids.add(note.actor()));
        edits.forEach(edit -> ids.add(edit.actor()));
        submissions.forEach(submission -> {
            ids.addAll(submission.drafters());
            ids.add(submission.approver());
        });
        return ids;
    }

    private static String name(Map<String, String> names, String id) {
        return id == null ? null : names.getOrDefault(id, id);
    }
}
