package vn.ansinh.reporting.difficulty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.difficulty.Answers.Answer;
import vn.ansinh.reporting.difficulty.DifficultyAccess.ReadScope;
import vn.ansinh.reporting.difficulty.DifficultyRaising.Told;
import vn.ansinh.reporting.difficulty.DifficultyView.AnswerView;
import vn.ansinh.reporting.difficulty.DifficultyView.DirectionView;
import vn.ansinh.reporting.difficulty.DifficultyView.EscalationView;
import vn.ansinh.reporting.difficulty.DifficultyView.HistoryView;
import vn.ansinh.reporting.difficulty.DifficultyView.LimitView;
import vn.ansinh.reporting.difficulty.DifficultyView.May;
import vn.ansinh.reporting.difficulty.DifficultyView.MeasureView;
import vn.ansinh.reporting.difficulty.DifficultyView.Mergeable;
import vn.ansinh.reporting.difficulty.DifficultyView.MergedView;
import vn.ansinh.reporting.difficulty.DifficultyView.MinistryAnswer;
import vn.ansinh.reporting.difficulty.DifficultyView.Named;
import vn.ansinh.reporting.difficulty.DifficultyView.OpinionView;
import vn.ansinh.reporting.difficulty.DifficultyView.Origin;
import vn.ansinh.reporting.difficulty.DifficultyView.Reference;
import vn.ansinh.reporting.difficulty.DifficultyView.RoutingView;
import vn.ansinh.reporting.difficulty.DifficultyView.Row;
import vn.ansinh.reporting.difficulty.DifficultyView.ToldIn;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.difficulty.Escalations.Escalation;
import vn.ansinh.reporting.difficulty.Measures.Measure;
import vn.ansinh.reporting.difficulty.OpenWaits.Wait;
import vn.ansinh.reporting.difficulty.Opinions.Opinion;
import vn.ansinh.reporting.difficulty.RoutingPolicy.Advice;
import vn.ansinh.reporting.difficulty.RoutingPolicy.Limit;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;

/** What people see of cases; each as much as he may. */
@Component
class DifficultyViews {

    private final Difficulties difficulties;
    private final Directions directions;
    private final Escalations escalations;
    private final Answers answers;
    private final OpenWaits waits;
    private final DifficultyHistory history;
    private final DifficultyRaising raising;
    private final Obligations obligations;
    private final DifficultyAgencies agencies;
    private final DifficultyAccess access;
    private final DifficultyMails names;
    private final DifficultyDays days;
    private final DifficultyFormats formats;
    private final RoutingPolicy policy;
    private final CaseFolders folders;
    private final OutgoingRegister register;
    private final People people;
    private final Texts texts;
    private final BodyNames bodyNames;

    DifficultyViews(
            Difficulties difficulties,
            Directions directions,
            Escalations escalations,
            Answers answers,
            OpenWaits waits,
            DifficultyHistory history,
            DifficultyRaising raising,
            Obligations obligations,
            DifficultyAgencies agencies,
            DifficultyAccess access,
            DifficultyMails names,
            DifficultyDays days,
            DifficultyFormats formats,
            RoutingPolicy policy,
            CaseFolders folders,
            OutgoingRegister register,
            People people,
            Texts texts,
            BodyNames bodyNames) {
        this.difficulties = difficulties;
        this.directions = directions;
        this.escalations = escalations;
        this.answers = answers;
        this.waits = waits;
        this.history = history;
        this.raising = raising;
        this.obligations = obligations;
        this.agencies = agencies;
        this.access = access;
        this.names = names;
        this.days = days;
        this.formats = formats;
        this.policy = policy;
        this.folders = folders;
        this.register = register;
        this.people = people;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    DifficultyView of(Difficulty difficulty) {
        ReadScope scope = access.scope(difficulty);
        CaseParts parts = folders.parts(difficulty);
        Optional<Wait> wait = waits.of(difficulty.key()).stream().findFirst();
        Optional<Direction> direction = shownDirection(difficulty, scope, parts);
        return new DifficultyView(
                difficulty.key(),
                difficulty.regime(),
                difficulty.state(),
                formats.state(difficulty.state()),
                difficulty.raiser(),
                bodyNames.shown(difficulty.raiserName()),
                difficulty.area(),
                formats.areaAmongOthers(difficulty),
                difficulty.severity(),
                formats.severity(difficulty.severity()),
                difficulty.subject(),
                difficulty.description(),
                difficulty.cause(),
                difficulty.proposal(),
                day(difficulty.raisedAt()),
                origin(difficulty),
                difficulty.round(),
                wait.map(open -> names.task(open.element())).orElse(null),
                wait.map(open -> names.holders(open.heldBy())).orElse(null),
                wait.map(Wait::due).orElse(null),
                wait.map(open -> days.today().isAfter(open.due())).orElse(false),
                answers.latest(difficulty.key()).map(this::view).orElse(null),
                direction.map(this::view).orElse(null),
                parts.escalation()
                        .filter(escalation -> scope == ReadScope.OFFICE || escalation.issuedAt() != null)
                        .map(escalation -> new EscalationView(
                                escalation.text(),
                                CaseFiles.reference(escalation.letter(), texts),
                                escalation.issuedAt()))
                        .orElse(null),
                direction
                        .filter(issued -> issued.ministryAnswer() != null)
                        .map(issued -> new MinistryAnswer(
                                issued.ministryAnswer(), issued.ministryLetter(), issued.ministryOn()))
                        .orElse(null),
                opinionViews(parts.opinions()),
                measureViews(parts.measures()),
                mergedInto(difficulty, scope),
                scope == ReadScope.OFFICE ? merged(difficulty) : List.of(),
                difficulty.clarification(),
                returnReason(difficulty, scope),
                historyViews(difficulty, scope),
                folders.files(difficulty, parts),
                new May(
                        access.mayWithdraw(difficulty),
                        access.mayUnmerge(difficulty),
                        access.mayStopWaiting(difficulty),
                        access.mayAttach(difficulty)));
    }

    /**
     * A draft is the offices' own business; the raiser and the agencies read what was issued. Of a merged case it is what
     * was directed on the case whose answer it waits for, or got.
     */
    private Optional<Direction> shownDirection(Difficulty difficulty, ReadScope scope, CaseParts parts) {
        if (difficulty.mergedInto() != null) {
            return parts.direction();
        }
        boolean draft = parts.direction()
                .filter(direction -> direction.issuedAt() == null)
                .isPresent();
        return draft && scope != ReadScope.OFFICE ? directions.issued(difficulty.key()) : parts.direction();
    }

    private Origin origin(Difficulty difficulty) {
        boolean typed = difficulty.origin() == Difficulty.Origin.FORM;
        List<Told> told = raising.reportsOf(difficulty.key());
        Set<ReportKey> readable = obligations.readable(
                told.stream().map(Told::report).map(ReportKey::parse).toList());
        var reports = new ArrayList<ToldIn>();
        for (int number = 0; number < told.size(); number++) {
            String how = number == 0 && !typed ? "difficulty.origin.report" : "difficulty.origin.again";
            reports.add(toldIn(told.get(number), how, readable));
        }
        return new Origin(difficulty.origin(), typed ? texts.of("difficulty.origin.form") : null, reports);
    }

    private ToldIn toldIn(Told told, String how, Set<ReportKey> readable) {
        ReportKey key = ReportKey.parse(told.report());
        Integer submission = told.submission();
        String which = submission == null
                ? told.report()
                : texts.of("difficulty.origin.submission", told.report(), submission);
        String page = "/bao-cao/" + key.slug() + (submission == null ? "" : "/" + submission);
        return new ToldIn(told.report(), submission, texts.of(how, which), readable.contains(key) ? page : null);
    }

    private AnswerView view(Answer answer) {
        return new AnswerView(
                answer.text(), answer.by().agency(), bodyNames.shown(answer.by().name()), answer.letter(), answer.at());
    }

    private DirectionView view(Direction direction) {
        var draft = direction.draft();
        return new DirectionView(
                draft.kind(),
                draft.guidance(),
                draft.lead(),
                draft.lead() == null ? null : agencies.name(draft.lead()),
                draft.cooperating().stream().map(this::named).toList(),
                draft.deadline(),
                draft.ministry().isEmpty() ? null : draft.ministry(),
                CaseFiles.reference(direction.letter(), texts),
                direction.issuedAt());
    }

    private Named named(String code) {
        return new Named(code, agencies.name(code));
    }

    private List<OpinionView> opinionViews(List<Opinion> asked) {
        Map<String, String> named =
                people.names(asked.stream().map(Opinion::askedBy).toList());
        return asked.stream()
                .map(opinion -> new OpinionView(
                        opinion.agency(),
                        bodyNames.shown(opinion.agencyName()),
                        opinion.question(),
                        named.getOrDefault(opinion.askedBy(), opinion.askedBy()),
                        opinion.askedAt(),
                        opinion.due(),
                        opinion.opinion(),
                        opinion.givenAt(),
                        opinion.stoppedAt()))
                .toList();
    }

    private List<MeasureView> measureViews(List<Measure> directed) {
        return directed.stream()
                .map(measure -> new MeasureView(
                        measure.agency(),
                        bodyNames.shown(measure.agencyName()),
                        measure.leads(),
                        measure.due(),
                        measure.done(),
                        measure.finishedOn(),
                        measure.reportedAt(),
                        measure.withdrawnAt()))
                .toList();
    }

    private Reference mergedInto(Difficulty difficulty, ReadScope scope) {
        return difficulty.mergedInto() == null
                ? null
                : new Reference(
                        difficulty.mergedInto(),
                        scope == ReadScope.OFFICE
                                ? difficulties.get(difficulty.mergedInto()).subject()
                                : null);
    }

    /** Why one office sent it back to the other is theirs; the raiser reads why it came back to himself. */
    private static String returnReason(Difficulty difficulty, ReadScope scope) {
        // Where an office asks, an older reason is why one office sent it back to the other.
        boolean toRaiser = scope == ReadScope.OWN
                && difficulty.state() == DifficultyState.CLARIFYING
                && difficulty.clarification() == null;
        return scope == ReadScope.OFFICE || toRaiser ? difficulty.returnReason() : null;
    }

    private List<MergedView> merged(Difficulty difficulty) {
        return difficulties.mergedInto(difficulty.key()).stream()
                .map(one -> new MergedView(one.key(), bodyNames.shown(one.raiserName()), one.subject()))
                .toList();
    }

    private List<HistoryView> historyViews(Difficulty difficulty, ReadScope scope) {
        List<DifficultyHistory.Entry> entries = history.of(difficulty.key()).stream()
                .filter(entry ->
                        scope == ReadScope.OFFICE || !DifficultyHistory.Kind.AMONG_OFFICES.contains(entry.kind()))
                .toList();
        Map<String, String> named = people.names(
                entries.stream().map(DifficultyHistory.Entry::actor).toList());
        return entries.stream()
                .map(entry -> new HistoryView(
                        entry.at(),
                        entry.actor(),
                        entry.actor().equals(AuditTrail.SYSTEM)
                                ? texts.of("difficulty.actor.system")
                                : named.getOrDefault(entry.actor(), entry.actor()),
                        entry.body() == null ? null : agencies.name(entry.body()),
                        entry.kind().name(),
                        texts.of("difficulty.history." + entry.kind()),
                        text(entry, scope),
                        entry.letter()))
                .toList();
    }

    /** What is proposed and drafted among the offices becomes the raiser's to read when it is issued. */
    private static String text(DifficultyHistory.Entry entry, ReadScope scope) {
        boolean theirs = DifficultyHistory.Kind.WORDS_OF_OFFICES.contains(entry.kind());
        return theirs && scope != ReadScope.OFFICE ? "" : entry.text();
    }

    /** All that the person may see, newest first. */
    List<Row> rows() {
        return rows(access.visible());
    }

    List<Row> rows(Collection<Difficulty> shown) {
        Map<String, Wait> pressing = waits
                .of(shown.stream().map(Difficulty::key).toList())
                .stream()
                .collect(Collectors.toMap(Wait::key, wait -> wait, (first, later) -> first));
        return shown.stream()
                .map(difficulty -> {
                    Wait wait = pressing.get(difficulty.key());
                    return new Row(
                            difficulty.key(),
                            difficulty.subject(),
                            bodyNames.shown(difficulty.raiserName()),
                            difficulty.area(),
                            formats.areaAmongOthers(difficulty),
                            difficulty.severity(),
                            formats.severity(difficulty.severity()),
                            difficulty.state(),
                            formats.state(difficulty.state()),
                            wait == null ? null : names.holders(wait.heldBy()),
                            wait == null ? null : wait.due(),
                            wait != null && days.today().isAfter(wait.due()),
                            day(difficulty.raisedAt()));
                })
                .toList();
    }

    RoutingView routing(Difficulty difficulty, String area, Severity severity) {
        access.requireOffice(difficulty);
        String wantedArea = Objects.requireNonNullElse(area, difficulty.area());
        Severity wantedSeverity = Objects.requireNonNullElse(severity, difficulty.severity());
        Advice advice = policy.advice(difficulty.regime(), wantedArea, wantedSeverity);
        return new RoutingView(
                advice.proposal(),
                texts.of("difficulty.proposal." + advice.proposal()),
                policy.competent(difficulty.regime(), wantedArea).stream()
                        .map(this::named)
                        .toList(),
                agencies.choosable().stream().map(this::named).toList(),
                Arrays.stream(Limit.values())
                        .map(limit -> new LimitView(
                                limit.name(),
                                texts.of("difficulty.limit." + limit),
                                advice.days().get(limit),
                                after(advice, limit)))
                        .toList(),
                formats.severities(),
                formats.areas(difficulty.regime()),
                after(advice, Limit.OPINION),
                after(advice, Limit.CARRY_OUT));
    }

    private LocalDate after(Advice advice, Limit limit) {
        return days.calendar().plusWorkingDays(days.today(), advice.days().get(limit));
    }

    private Named named(Agency agency) {
        return new Named(agency.code().value(), agency.name(texts.locale()));
    }

    List<Mergeable> mergeable(Difficulty difficulty) {
        access.requireOffice(difficulty);
        return difficulties.mergeable(difficulty.key()).stream()
                .map(one -> new Mergeable(
                        one.key(),
                        one.subject(),
                        bodyNames.shown(one.raiserName()),
                        formats.state(one.state()),
                        formats.area(one),
                        one.description()))
                .toList();
    }

    /** To be corrected by whoever issues: who approved it signs. */
    SuggestedLetter letter(Difficulty difficulty, String step) {
        return letter(difficulty, step, "");
    }

    /** @param leader who signs while nobody has approved it yet; empty when that is not known */
    SuggestedLetter letter(Difficulty difficulty, String step, String leader) {
        access.requireOffice(difficulty);
        if (step.equals("direction")) {
            Agency committee = agencies.committee();
            Optional<Direction> direction = directions.latest(difficulty.key());
            return register.suggested(
                    committee.code().value(),
                    committee.documentAbbreviation() + "-VX",
                    direction.map(Direction::givenBy).map(people::name).orElse(leader),
                    CaseFiles.direction(
                            difficulty.key(), direction.map(Direction::number).orElse(1)));
        }
        Agency standing = agencies.standing(difficulty.regime());
        Optional<Escalation> escalation = escalations.latest(difficulty.key());
        return register.suggested(
                standing.code().value(),
                LetterKind.SUBMISSION.symbol(standing.documentAbbreviation()),
                escalation.map(Escalation::approvedBy).map(people::name).orElse(leader),
                CaseFiles.escalation(
                        difficulty.key(), escalation.map(Escalation::number).orElse(1)));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ReportingClock.ZONE).toLocalDate();
    }
}
