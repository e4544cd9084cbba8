package vn.ansinh.reporting.difficulty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.reporting.difficulty.DifficultyView.Named;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.StartInputs;
import vn.ansinh.reporting.engine.TaskInput;

/** What the start form shows, and where it keeps what is typed until the case is made. */
@RestController
@RequestMapping("/api/difficulty-start")
class DifficultyStartController {

    /** @param agency the body for which the person raises it */
    record DifficultyStartView(
            String me,
            JsonNode input,
            int version,
            Named agency,
            List<DifficultyRegime> regimes,
            List<Named> severities) {}

    /** A regime under which it can be raised, and what it can be about there. */
    record DifficultyRegime(String code, String name, List<Named> areas) {}

    record StartChange(@NotNull ObjectNode content, int version) {}

    record Saved(int version) {}

    private final StartInputs inputs;
    private final DifficultyAgencies agencies;
    private final DifficultyAccess access;
    private final DifficultyRegimes regimes;
    private final DifficultyFormats formats;

    DifficultyStartController(
            StartInputs inputs,
            DifficultyAgencies agencies,
            DifficultyAccess access,
            DifficultyRegimes regimes,
            DifficultyFormats formats) {
        this.inputs = inputs;
        this.agencies = agencies;
        this.access = access;
        this.regimes = regimes;
        this.formats = formats;
    }

    @GetMapping
    DifficultyStartView start() {
        Agency agency = starter();
        String person = access.person().id();
        TaskInput input = inputs.of(DifficultyEscalationProcess.KEY, person);
        return new DifficultyStartView(
                person,
                input.content(),
                input.version(),
                new Named(agency.code().value(), agencies.name(agency.code().value())),
                regimes.choosable(agency.code()).stream()
                        .map(regime ->
                                new DifficultyRegime(regime.code(), formats.name(regime), formats.areas(regime.code())))
                        .toList(),
                formats.severities());
    }

    @PutMapping
    @Transactional
    Saved save(@Valid @RequestBody StartChange change) {
        starter();
        String person = access.person().id();
        return new Saved(inputs.save(DifficultyEscalationProcess.KEY, person, change.content(), change.version()));
    }

    /** He has found his answer. */
    @DeleteMapping
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop() {
        starter();
        inputs.remove(DifficultyEscalationProcess.KEY, access.person().id());
    }

    private Agency starter() {
        return agencies.raisedFor(access.person()).orElseThrow(() -> Refusal.forbidden("difficulty.start-not-yours"));
    }
}
