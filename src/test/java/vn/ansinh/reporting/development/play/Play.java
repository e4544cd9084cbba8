package vn.ansinh.reporting.development.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.development.SampleUsers;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;

/**
 * Plays the six-month cycles of two regimes in 2021 where the first has just been opened, or the year 2022 of two where
 * nothing has been, and leaves it alone where anybody has begun.
 */
public final class Play {

    /** What can be played, as {@code --play} names it. */
    public static final List<String> PERIODS = List.of(FirstHalf2021.PERIOD, PovertyYear2022.PERIOD);

    private final AgencyDirectory directory;
    private final DailyRound dailyRound;
    private final SampleUsers users;
    private final Days days;
    private final Path data;
    private final Story story;
    private final SampleFigures figures = new SampleFigures();
    private final Registers registers;

    /**
     * @param data what has to be deleted to play again
     * @param language of the sentences; the sample words are Vietnamese
     */
    public Play(
            AgencyDirectory directory,
            DailyRound dailyRound,
            SampleUsers users,
            Days days,
            Path data,
            Locale language,
            PrintStream out) {
        this.directory = directory;
        this.dailyRound = dailyRound;
        this.users = users;
        this.days = days;
        this.registers = new Registers(directory, days);
        this.data = data;
        this.story = new Story(days, language, out);
    }

    /**
     * @param period one of {@link #PERIODS}
     * @param port where the application answers
     */
    public void play(String period, int port) {
        if (period.equals(PovertyYear2022.PERIOD)) {
            days.withoutExecutor(() -> playYear(new People(port)));
        } else {
            playHalf(port);
        }
    }

    private void playHalf(int port) {
        days.withoutExecutor(() -> {
            var people = new People(port);
            boolean nothingYet = nothingOpened(people);
            if (nothingYet) {
                bringInRegimes(people);
            }
            // Opens what the calendar says is due, which the first start of the application has not done yet.
            dailyRound.request();
            days.settle();
            if (nothingYet) {
                play(people);
            } else if (untouched(people.get("coordinator"))) {
                bringInRegimes(people);
                play(people);
            }
        });
    }

    /** Of any regime: a coordinator sees his own alone. */
    private static boolean nothingOpened(People people) {
        return people.get(SampleUsers.ADMINISTRATOR).get("/api/cycles").isEmpty();
    }

    private void bringInRegimes(People people) {
        story.say("begins", FirstHalf2021.CYCLE + ", " + ReformHalf2021.CYCLE);
        reform(people).untilTheRegimeRuns();
    }

    private ReformHalf2021 reform(People people) {
        return new ReformHalf2021(
                story,
                new Administrator(people, users),
                standingAgency(people, ReformHalf2021.CYCLE),
                code -> agency(people, ReformHalf2021.CYCLE, code));
    }

    private boolean untouched(PersonAtWork coordinator) {
        JsonNode cycle = coordinator.get("/api/cycles/" + FirstHalf2021.CYCLE.replace('/', '-'));
        String state = cycle.path("state").asText();
        boolean fresh = cycle.path("notes").isEmpty()
                && cycle.path("noticeGivenAt").isNull()
                && coordinator.has(FirstHalf2021.CYCLE, Elements.PREPARE_REQUEST);
        if (!fresh) {
            String sentence = state.equals("CLOSED") ? "already-played" : "under-way";
            story.say(sentence, FirstHalf2021.CYCLE, cycle.path("stateLabel").asText(), data);
        }
        return fresh;
    }

    /** Where nothing has been opened yet: what has been could not be left waiting until the year after. */
    private void playYear(People people) {
        if (!nothingOpened(people)) {
            story.say("opened-already", data);
            return;
        }
        story.say("begins", String.join(", ", PovertyYear2022.CYCLE, PovertyYear2022.FIRST, PovertyYear2022.REFORM));
        var year = new PovertyYear2022(
                story,
                days,
                new Administrator(people, users),
                cycle -> standingAgency(people, cycle),
                (cycle, code) -> agency(people, cycle, code));
        year.untilTheRegimesRun();
        year.untilTheReportsAreAskedFor();
        year.untilTheFirstRegimesDeadline();
        year.untilTheDeadline();
        year.untilTheConsolidation();
        story.say("where-to-look-2022");
    }

    private void play(People people) {
        var committee = new Committee(people);
        var half = new FirstHalf2021(
                story,
                standingAgency(people, FirstHalf2021.CYCLE),
                committee,
                code -> agency(people, FirstHalf2021.CYCLE, code));
        var directed = new DirectedReports(
                story, committee, cycle -> standingAgency(people, cycle), (cycle, code) -> agency(people, cycle, code));
        var difficulties = new DifficultiesInHalf2021(story, people, days, registers);
        ReformHalf2021 reform = reform(people);
        half.untilTheReportsAreAskedFor();
        difficulties.untilThePpcHasDirected();
        new PlansInHalf2021(story, people, days, registers).untilFourAreRegistered();
        half.untilTheDeadline();
        half.untilTheConsolidation();
        difficulties.untilItIsCarriedOut();
        half.untilTheCommitteeHasReceived();
        reform.untilTheReportsAreAskedFor();
        directed.budgetAskedFor();
        reform.untilTheFirstHaveReported();
        directed.budgetReported();
        difficulties.untilOneIsOverdue();
        reform.untilTheDeadline();
        half.untilTheLateReportIsAccepted();
        reform.untilTheConsolidation();
        directed.budgetWithTheCommittee();
        directed.supportAskedFor();
        half.untilTheSupplementIsPrepared();
        directed.supportOnItsWay();
        reform.untilTheEnd();
        half.untilItIsClosed();
        story.say("where-to-look");
    }

    private StandingAgency standingAgency(People people, String cycle) {
        return new StandingAgency(cycle, people, days, registers);
    }

    private ReportingAgency agency(People people, String cycle, String code) {
        LocalDate today = days.now().toLocalDate();
        return new ReportingAgency(directory.get(new AgencyCode(code), today), cycle, people, days, figures, registers);
    }
}
