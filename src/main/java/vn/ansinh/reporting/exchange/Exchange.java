package vn.ansinh.reporting.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.RegimeFiles;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.exchange.RegimePackage.Body;
import vn.ansinh.reporting.exchange.RegimePackage.Figure;
import vn.ansinh.reporting.exchange.RegimePackage.Form;
import vn.ansinh.reporting.exchange.RegimePackage.Heading;
import vn.ansinh.reporting.exchange.RegimePackage.Narrative;
import vn.ansinh.reporting.exchange.RegimePackage.OfBody;
import vn.ansinh.reporting.exchange.RegimePackage.State;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.AcceptedTexts;
import vn.ansinh.reporting.report.OwedReports;
import vn.ansinh.reporting.report.OwedReports.Owed;
import vn.ansinh.reporting.report.ReportKey;

/** A regime goes out with its figures, and comes in: what it owns into the catalogue, what bodies said as another installation's. */
@Service
class Exchange {

    /** How this installation calls itself; its address where nothing is set. */
    static final String SOURCE = "ansinh.exchange.source";

    /** So far clocks of two installations may be apart. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * What taking a package in does or did.
     *
     * @param problems in words, all of them; if there is any, nothing was stored
     * @param changes of the catalogue, and what is kept besides
     * @param bodies in what its bodies differ from those here
     */
    record Outcome(
            boolean dryRun,
            List<Problem> problems,
            List<String> warnings,
            List<String> changes,
            List<String> effects,
            List<String> bodies) {

        boolean refused() {
            return !problems.isEmpty();
        }
    }

    record Problem(String text) {}

    private final RegimeFiles files;
    private final OwedReports owed;
    private final AcceptedList accepted;
    private final AcceptedTexts words;
    private final ReceivedPackages received;
    private final PacketFormat format;
    private final AgencyDirectory directory;
    private final AuditTrail audit;
    private final Texts texts;
    private final Environment environment;
    private final Clock clock;

    Exchange(
            RegimeFiles files,
            OwedReports owed,
            AcceptedList accepted,
            AcceptedTexts words,
            ReceivedPackages received,
            PacketFormat format,
            AgencyDirectory directory,
            AuditTrail audit,
            Texts texts,
            Environment environment,
            Clock clock) {
        this.files = files;
        this.owed = owed;
        this.accepted = accepted;
        this.words = words;
        this.received = received;
        this.format = format;
        this.directory = directory;
        this.audit = audit;
        this.texts = texts;
        this.environment = environment;
        this.clock = clock;
    }

    /** The name under which what bodies of this installation said goes out. */
    String source() {
        String set = environment.getProperty(SOURCE, "");
        return set.isBlank()
                ? URI.create(environment.getRequiredProperty("ansinh.base-url")).getAuthority()
                : set;
    }

    /** All of a regime that the signed-in person reads, and what others sent of it. */
    byte[] write(String regime) {
        return PackageArchive.write(format.write(content(regime)));
    }

    RegimePackage content(String regime) {
        String source = source();
        Map<ReportKey, List<String>> asked = owed.asked(regime);
        List<Owed> reports = owed.readable(regime);
        List<AcceptedList.Report> counting = accepted.reports().stream()
                .filter(report -> report.regime().equals(regime))
                .sorted(Comparator.comparing(report -> report.key().toString()))
                .toList();
        var forms = new ArrayList<Form>();
        var states = new ArrayList<State>();
        for (Owed report : reports) {
            forms.add(new Form(
                    source,
                    report.period(),
                    report.agency(),
                    report.cutOff(),
                    report.dueBefore(),
                    asked.getOrDefault(report.key(), List.of())));
            states.add(new State(
                    source,
                    report.period(),
                    report.agency(),
                    report.agencyName(),
                    report.cutOff(),
                    report.dueBefore(),
                    report.stand().name(),
                    report.deliveredAt(),
                    report.timeliness(),
                    report.acceptedAt()));
        }
        var figures = new ArrayList<Figure>();
        accepted.each(
                counting,
                List.of(),
                figure -> figures.add(new Figure(
                        source,
                        figure.report().period(),
                        figure.report().agency(),
                        figure.indicator(),
                        figure.report().submission(),
                        figure.state(),
                        figure.actual(),
                        figure.estimate(),
                        figure.reason(),
                        figure.note())));
        forms.addAll(received.of(regime, Packet.FORMS, Form.class));
        states.addAll(received.of(regime, Packet.STATES, State.class));
        figures.addAll(received.of(regime, Packet.FIGURES, Figure.class));
        List<Narrative> narratives = narratives(source, counting);
        narratives.addAll(received.of(regime, Packet.NARRATIVES, Narrative.class));
        return new RegimePackage(
                new Heading(regime, source, clock.instant().truncatedTo(ChronoUnit.SECONDS)),
                files.of(regime),
                forms,
                figures,
                narratives,
                states,
                bodies());
    }

    private List<Narrative> narratives(String source, List<AcceptedList.Report> reports) {
        var narratives = new ArrayList<Narrative>();
        Map<ReportKey, AcceptedList.Report> byKey =
                reports.stream().collect(Collectors.toMap(AcceptedList.Report::key, Function.identity()));
        words.of(reports.stream()
                        .map(report -> new AcceptedSubmission(report.key(), report.submission()))
                        .toList())
                .forEach((key, said) -> {
                    AcceptedList.Report report = byKey.get(key);
                    for (Section section : said.sections()) {
                        narratives.add(new Narrative(
                                source,
                                report.period(),
                                report.agency(),
                                report.submission(),
                                section.code(),
                                section.content()));
                    }
                });
        return narratives;
    }

    private List<Body> bodies() {
        return directory.all().stream()
                .map(agency -> new Body(
                        agency.code().value(),
                        agency.nameVi(),
                        agency.kind().name(),
                        agency.territory(),
                        agency.validFrom(),
                        agency.validTo()))
                .sorted(Comparator.comparing(Body::code).thenComparing(Body::validFrom))
                .toList();
    }

    /**
     * Tries a package, or takes it in: all of it or nothing.
     *
     * @throws Refusal when it is no package, or of a regime that this person does not keep
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome take(byte[] zip, boolean dryRun, Person person) {
        var wrong = new Wrong(texts);
        Map<String, byte[]> packets = PackageArchive.read(zip);
        RegimePackage content = format.read(packets, wrong);
        if (content == null) {
            return refused(dryRun, wrong.sentences(), List.of());
        }
        String regime = content.heading().regime();
        if (!RegimeFiles.keeps(person, regime)) {
            throw Refusal.notFound("exchange.regime.unknown", Choice.shown(regime));
        }
        if (!dryRun) {
            // Two people with the same file: the second one finds it known.
            received.lock();
        }
        List<Body> own = bodies();
        List<String> differing = BodyComparison.of(content.bodies(), own, texts);
        Instant written = content.heading().writtenAt();
        if (written.isAfter(clock.instant().plus(A_DAY))) {
            wrong.add("future", Formats.moment(written));
        }
        new PackageCheck(wrong, own.stream().map(Body::code).collect(Collectors.toSet())).check(content);
        RegimeFiles.Taken tried = files.take(regime, content.tables(), true, person, texts.locale());
        tried.problems().forEach(wrong::say);
        if (!wrong.none()) {
            return refused(dryRun, wrong.sentences(), differing);
        }
        var warnings = new ArrayList<>(tried.warnings());
        RegimePackage others = ofOthers(content, warnings);
        String sha256 = sha256(packets);
        boolean known = received.known(sha256);
        if (known) {
            warnings.add(texts.of("exchange.known"));
        }
        var changes = new ArrayList<>(tried.changes());
        boolean keeps = !known && !others.states().isEmpty();
        if (keeps) {
            received.newest(regime, content.heading().source())
                    .filter(written::isBefore)
                    .ifPresent(newer -> warnings.add(texts.of(
                            "exchange.older",
                            content.heading().source(),
                            Formats.moment(written),
                            Formats.moment(newer))));
            changes.add(texts.of(
                    "exchange.kept",
                    content.heading().source(),
                    others.states().size(),
                    others.figures().size(),
                    others.narratives().size()));
        }
        if (!dryRun) {
            RegimeFiles.Taken taken = files.take(regime, content.tables(), false, person, texts.locale());
            if (!taken.problems().isEmpty()) {
                return refused(false, taken.problems(), differing);
            }
            if (keeps) {
                received.keep(others, sha256, person.id());
            }
            audit.record(
                    regime,
                    person.id(),
                    "exchange.taken",
                    "%s, %s, SHA-256 %s"
                            .formatted(
                                    content.heading().source(),
                                    content.heading().writtenAt(),
                                    sha256));
        }
        return new Outcome(dryRun, List.of(), warnings, changes, tried.effects(), differing);
    }

    private static Outcome refused(boolean dryRun, List<String> sentences, List<String> differing) {
        return new Outcome(
                dryRun, sentences.stream().map(Problem::new).toList(), List.of(), List.of(), List.of(), differing);
    }

    /** What bodies of this installation said is here at first hand: what comes back of it is left out. */
    private RegimePackage ofOthers(RegimePackage content, List<String> warnings) {
        String own = source();
        long back = content.states().stream()
                .filter(state -> state.source().equals(own))
                .count();
        if (back > 0) {
            warnings.add(texts.of("exchange.own", own, back));
        }
        return new RegimePackage(
                content.heading(),
                content.tables(),
                without(own, content.forms()),
                without(own, content.figures()),
                without(own, content.narratives()),
                without(own, content.states()),
                content.bodies());
    }

    private static <T extends OfBody> List<T> without(String source, List<T> items) {
        return items.stream().filter(item -> !item.source().equals(source)).toList();
    }

    /** Of what is in it, however it was packed. */
    private static String sha256(Map<String, byte[]> packets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(packets).forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
