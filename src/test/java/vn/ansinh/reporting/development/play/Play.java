package vn.ansinh.reporting.development.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;

/** Plays the six-month cycle of 2021 where it has just been opened, and leaves it alone where anybody has begun. */
public final class Play {

    /** The periods that can be played, as {@code --play} names them. */
    public static final String PERIOD = FirstHalf2021.PERIOD;

    private final AgencyDirectory directory;
    private final DailyRound dailyRound;
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
            AgencyDirectory directory, DailyRound dailyRound, Days days, Path data, Locale language, PrintStream out) {
        this.directory = directory;
        this.dailyRound = dailyRound;
        this.days = days;
        this.registers = new Registers(directory, days);
        this.data = data;
        this.story = new Story(days, language, out);
    }

    /** @param port where the application answers */
    public void play(int port) {
        days.withoutExecutor(() -> {
            // Opens what the calendar says is due, which the first start of the application has not done yet.
            dailyRound.request();
            days.settle();
            var people = new People(port);
            if (untouched(people.get("coordinator"))) {
                play(people);
            }
        });
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

    private void play(People people) {
        story.say("begins", FirstHalf2021.CYCLE);
        var committee = new Committee(people);
        var half = new FirstHalf2021(
                story,
                standingAgency(people, FirstHalf2021.CYCLE),
                committee,
                code -> agency(people, FirstHalf2021.CYCLE, code));
        var directed = new DirectedReports(
                story, committee, cycle -> standingAgency(people, cycle), (cycle, code) -> agency(people, cycle, code));
        var difficulties = new DifficultiesInHalf2021(story, people, days, registers);
        half.untilTheReportsAreAskedFor();
        difficulties.untilThePpcHasDirected();
        new PlansInHalf2021(story, people, days, registers).untilFourAreRegistered();
        half.untilTheDeadline();
        half.untilTheConsolidation();
        difficulties.untilItIsCarriedOut();
        half.untilTheCommitteeHasReceived();
        directed.budgetAskedFor();
        difficulties.untilOneIsOverdue();
        half.untilTheLateReportIsAccepted();
        directed.budgetWithTheCommittee();
        directed.supportAskedFor();
        half.untilTheSupplementIsPrepared();
        directed.supportOnItsWay();
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
