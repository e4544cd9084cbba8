package vn.ansinh.reporting.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.FirstData.Taken;
import vn.ansinh.reporting.directory.reference.ImportProblem;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;

/** The administrator chooses the data an empty database begins with: first what would be there, then the set itself. */
@RestController
class FirstDataController {

    /**
     * @param told what is or would be there
     * @param warnings what somebody should look at
     */
    record SetView(boolean dryRun, List<String> told, List<String> problems, List<String> warnings) {}

    private final FirstData firstData;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    FirstDataController(FirstData firstData, AuditTrail audit, CurrentUser currentUser, Texts texts, Clock clock) {
        this.firstData = firstData;
        this.audit = audit;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Answers 409 once there is anything in the database. */
    @PostMapping("/api/reference-data/sets/{set}")
    @Transactional
    ResponseEntity<SetView> take(@PathVariable String set, @RequestParam boolean dryRun) {
        Person person = currentUser.administrator();
        Taken taken = firstData.take(set, dryRun, LocalDate.now(clock));
        boolean refused = taken.result().refused();
        if (!dryRun && !refused) {
            audit.record(
                    ReferenceDataController.OBJECT,
                    person.id(),
                    "reference-data.first-set",
                    set + ": " + taken.result().changes().size());
        }
        return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(new SetView(
                        dryRun,
                        told(taken),
                        said(taken.result().problems(), set),
                        said(taken.result().warnings(), set)));
    }

    private List<String> told(Taken taken) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.of("catalogue.set.bodies", taken.bodies(), Formats.day(LocalDate.now(clock))));
        taken.regimes()
                .forEach(asked -> sentences.add(texts.of(
                        "catalogue.set.regime",
                        asked.regime().name(texts.locale()),
                        asked.reporting(),
                        asked.figures(),
                        asked.standing() == null ? "–" : asked.standing().name(texts.locale()))));
        return sentences;
    }

    /** What is about no single file is about the set, which has a dozen. */
    private List<String> said(List<ImportProblem> problems, String set) {
        return problems.stream()
                .map(problem -> problem.line() > 0
                        ? problem
                        : new ImportProblem(set, 0, null, problem.key(), problem.arguments()))
                .map(problem -> problem.text(texts.locale()))
                .toList();
    }
}
