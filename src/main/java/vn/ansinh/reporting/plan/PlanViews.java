package vn.ansinh.reporting.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.plan.PlanAccess.ReadScope;
import vn.ansinh.reporting.plan.PlanView.Choice;
import vn.ansinh.reporting.plan.PlanView.FindingView;
import vn.ansinh.reporting.plan.PlanView.NoteView;
import vn.ansinh.reporting.plan.PlanView.RoundView;
import vn.ansinh.reporting.plan.PlanView.TaskView;
import vn.ansinh.reporting.plan.PlanView.ToldView;
import vn.ansinh.reporting.plan.PlanView.VersionView;
import vn.ansinh.reporting.plan.ToldOfPlans.Told;
import vn.ansinh.reporting.report.TaskFacts;

/** Puts together what a person may see of a plan. */
@Component
class PlanViews {

    private final PlanVersions versions;
    private final Rounds rounds;
    private final PlanTasks tasks;
    private final ToldOfPlans told;
    private final Notes notes;
    private final PlanGaps gaps;
    private final PlanAccess access;
    private final PlanDays days;
    private final AgencyIndicators indicators;
    private final IndicatorCatalogue catalogue;
    private final AgencyDirectory directory;
    private final StoredFiles files;
    private final OutgoingRegister register;
    private final People people;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;

    PlanViews(
            PlanVersions versions,
            Rounds rounds,
            PlanTasks tasks,
            ToldOfPlans told,
            Notes notes,
            PlanGaps gaps,
            PlanAccess access,
            PlanDays days,
            AgencyIndicators indicators,
            IndicatorCatalogue catalogue,
            AgencyDirectory directory,
            StoredFiles files,
            OutgoingRegister register,
            People people,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words) {
        this.versions = versions;
        this.rounds = rounds;
        this.tasks = tasks;
        this.told = told;
        this.notes = notes;
        this.gaps = gaps;
        this.access = access;
        this.days = days;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.directory = directory;
        this.files = files;
        this.register = register;
        this.people = people;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
    }

    /** What this person sees of the plan: the version being worked on where it is his to see, else the one in force. */
    PlanView of(Plan plan) {
        ReadScope scope = access.scope(plan);
        List<PlanVersion> all = versions.of(plan.key());
        return view(plan, shown(plan, all, scope), all, scope);
    }

    /** A version with what it says to this person. */
    record Shown(PlanVersion version, PlanContent content) {}

    /**
     * What {@link #of(Plan)} shows, or a certain version.
     *
     * @param number null for the one that is shown
     */
    Optional<Shown> shown(Plan plan, Integer number) {
        ReadScope scope = access.scope(plan);
        List<PlanVersion> all = versions.of(plan.key());
        Optional<PlanVersion> wanted = number == null
                ? Optional.of(shown(plan, all, scope))
                : all.stream()
                        .filter(version -> version.number() == number && visible(version, scope))
                        .findFirst();
        return wanted.map(version -> new Shown(version, content(version, scope)));
    }

    private static PlanVersion shown(Plan plan, List<PlanVersion> all, ReadScope scope) {
        PlanVersion open = plan.open() ? all.get(plan.openVersion() - 1) : null;
        if (open != null && visible(open, scope)) {
            return open;
        }
        return plan.registered() ? all.get(plan.registeredVersion() - 1) : all.get(all.size() - 1);
    }

    /** In words; a first plan that was given up has ended with its body. */
    String stateLabel(Plan plan, DocumentState state) {
        return stateLabel(texts, plan.registered(), state);
    }

    static String stateLabel(Texts texts, boolean registered, DocumentState state) {
        boolean ended = state == DocumentState.WITHDRAWN && !registered;
        return texts.of(ended ? "plan.state.ended-with-agency" : "plan.state." + PlanState.of(state));
    }

    /** A certain version. */
    Optional<PlanView> of(Plan plan, int number) {
        ReadScope scope = access.scope(plan);
        List<PlanVersion> all = versions.of(plan.key());
        return all.stream()
                .filter(version -> version.number() == number && visible(version, scope))
                .findFirst()
                .map(version -> view(plan, version, all, scope));
    }

    private static boolean visible(PlanVersion version, ReadScope scope) {
        return switch (scope) {
            case OWN -> true;
            case SENT -> version.issued();
            case REGISTERED -> version.state() == DocumentState.ACCEPTED;
        };
    }

    /** Files this person may download. */
    Optional<StoredFile> file(Plan plan, long id) {
        ReadScope scope = access.scope(plan);
        return versions.of(plan.key()).stream()
                .filter(version -> visible(version, scope))
                .flatMap(version -> content(version, scope).attachments().stream())
                .filter(file -> file.id() == id)
                .findFirst();
    }

    /** Only the agency sees what it works on; everybody else what was signed. */
    private PlanContent content(PlanVersion version, ReadScope scope) {
        boolean asItStands = scope == ReadScope.OWN && version.state().awaited() || !version.issued();
        return asItStands
                ? new PlanContent(
                        tasks.of(version.key(), version.number()),
                        files.of(version.document().key()))
                : PlanContent.parse(version.content());
    }

    private PlanView view(Plan plan, PlanVersion version, List<PlanVersion> all, ReadScope scope) {
        boolean editable = access.mayEdit(plan, version);
        PlanContent content = content(version, scope);
        Map<Integer, PlanTask> inForce = inForce(plan, version);
        Map<Integer, PlanTask> now =
                content.tasks().stream().collect(Collectors.toMap(PlanTask::number, Function.identity()));
        boolean officer = access.isOfficer(plan) && scope == ReadScope.OWN;
        boolean drafting = version.state().drafting();
        return new PlanView(
                plan.key().toString(),
                plan.key().slug(),
                plan.agency(),
                bodyNames.shown(plan.agencyName()),
                words.plan(plan.regime(), plan.requestedOn()),
                version.number(),
                plan.registeredVersion(),
                PlanState.of(version.state()),
                stateLabel(plan, version.state()),
                version.reason(),
                version.workDue(),
                texts.of("plan.until", days.say(version.workDue())),
                days.overdue(version),
                editable,
                catalogue.of(plan.regime()).areas(plan.requestedOn()).stream()
                        .map(area -> new Choice(area.code(), area.name(texts.locale())))
                        .toList(),
                indicators.of(plan, days.today()).stream()
                        .map(indicator -> new Choice(indicator.code(), indicator.name(texts.locale())))
                        .toList(),
                content.tasks().stream()
                        .map(task -> view(plan, task, change(inForce, task, plan, version)))
                        .toList(),
                inForce.values().stream()
                        .filter(task -> !now.containsKey(task.number()))
                        .map(task -> view(plan, task, ""))
                        .toList(),
                content.tasks().stream()
                        .map(PlanTask::budget)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                content.attachments(),
                scope == ReadScope.OWN && drafting
                        ? gaps.of(version).stream()
                                .map(gap -> new FindingView(gap.anchor(), true, texts.of(gap.key(), gap.arguments())))
                                .toList()
                        : List.of(),
                notes(plan, version, scope),
                told(plan, version, scope),
                history(all, plan, scope),
                officer && plan.registered() && !plan.open(),
                officer && plan.registered() && plan.open() && version.number() == plan.openVersion() && drafting,
                access.mayIssue(plan, version) ? suggestion(plan, version) : null);
    }

    /** What the version changes, seen from the one in force; nothing to compare for that one itself. */
    private Map<Integer, PlanTask> inForce(Plan plan, PlanVersion version) {
        boolean amends = plan.open() && plan.registered() && version.number() == plan.openVersion();
        return amends
                ? tasks.of(plan.key(), plan.registeredVersion()).stream()
                        .collect(Collectors.toMap(PlanTask::number, Function.identity()))
                : Map.of();
    }

    private static String change(Map<Integer, PlanTask> inForce, PlanTask task, Plan plan, PlanVersion version) {
        if (!plan.open() || !plan.registered() || version.number() != plan.openVersion()) {
            return "";
        }
        PlanTask before = inForce.get(task.number());
        if (before == null) {
            return "NEW";
        }
        return before.unversioned().equals(task.unversioned()) ? "" : "CHANGED";
    }

    private TaskView view(Plan plan, PlanTask task, String change) {
        return new TaskView(
                task.number(),
                new TaskFacts(
                        task.code(plan.key()),
                        task.area(),
                        areaName(plan, task.area()),
                        task.deliverable(),
                        task.unit(),
                        task.due()),
                task.budget(),
                task.indicators(),
                task.version(),
                change);
    }

    private String areaName(Plan plan, String code) {
        return catalogue
                .of(plan.regime())
                .areaNames(texts.locale(), plan.requestedOn())
                .getOrDefault(code, "");
    }

    /** What a leader says inside the agency stays there. */
    private List<NoteView> notes(Plan plan, PlanVersion version, ReadScope scope) {
        return notes.of(version.document().key()).stream()
                .filter(note -> !note.is(PlanNote.AGENCY_ENDED))
                .filter(note -> scope == ReadScope.OWN || scope == ReadScope.SENT && note.is(PlanNote.COMPLETION_ASKED))
                .map(note -> new NoteView(note.kind(), note.content(), people.name(note.actor()), note.at()))
                .toList();
    }

    /** What was told inside the agency stays there. */
    private List<ToldView> told(Plan plan, PlanVersion version, ReadScope scope) {
        return told.of(plan.key(), version.number()).stream()
                .filter(told -> scope == ReadScope.OWN
                        || scope == ReadScope.SENT && ReminderLevel.reachesStandingAgency(told.groups()))
                .map(told -> new ToldView(sentence(told), told.at()))
                .toList();
    }

    private String sentence(Told told) {
        boolean late = told.at().atZone(ReportingClock.ZONE).toLocalDate().isAfter(told.due());
        String groups = told.groups().stream()
                .map(group -> texts.of("plan.told.group." + Groups.function(group)))
                .collect(Collectors.joining(", "));
        return texts.of(
                "plan.told." + (late ? "after" : "before"),
                texts.of("plan.state." + PlanState.of(told.state())),
                days.say(told.due()),
                groups);
    }

    private List<VersionView> history(List<PlanVersion> all, Plan plan, ReadScope scope) {
        Map<String, List<Round>> sent = rounds.below(plan.key() + "#").stream()
                .filter(Round::sent)
                .filter(round -> scope != ReadScope.REGISTERED
                        || PlanState.REGISTERED.name().equals(round.decision()))
                .collect(Collectors.groupingBy(Round::document));
        return all.stream()
                .filter(version -> visible(version, scope))
                .map(version -> new VersionView(
                        version.number(),
                        PlanState.of(version.state()),
                        stateLabel(plan, version.state()),
                        version.reason(),
                        version.letter() == null ? "" : version.letter().reference(),
                        version.letter() == null ? null : version.letter().date(),
                        version.letter() == null ? "" : version.letter().signer(),
                        version.letter() == null
                                ? null
                                : register.words(version.letter().replaces()),
                        version.registeredAt(),
                        version.sha256(),
                        Integer.valueOf(version.number()).equals(plan.registeredVersion()),
                        sent.getOrDefault(version.document().key(), List.of()).stream()
                                .map(this::view)
                                .toList()))
                .toList();
    }

    private RoundView view(Round round) {
        String decision = round.decision() == null ? PlanState.UNDER_REVIEW.name() : round.decision();
        return new RoundView(
                round.number(),
                round.letter().reference(),
                round.letter().date(),
                round.letter().signer(),
                round.sentAt(),
                round.sha256(),
                texts.of("plan.round." + decision),
                round.decidedAt());
    }

    /** To be corrected by whoever issues: the approver signs. */
    SuggestedLetter suggestion(Plan plan, PlanVersion version) {
        return suggestion(plan, version, "");
    }

    /** @param leader who signs while nobody has approved yet; empty when that is not known */
    SuggestedLetter suggestion(Plan plan, PlanVersion version, String leader) {
        Agency holder = directory.get(new AgencyCode(plan.holder()), days.today());
        return register.suggested(
                plan.holder(),
                LetterKind.PLAN.symbol(holder.documentAbbreviation()),
                version.approver() == null ? leader : people.name(version.approver()),
                version.document().key());
    }
}
