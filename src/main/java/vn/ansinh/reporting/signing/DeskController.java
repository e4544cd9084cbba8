package vn.ansinh.reporting.signing;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.signing.DeskSigning.DeskResult;
import vn.ansinh.reporting.signing.DeskSigning.DeskView;
import vn.ansinh.reporting.signing.DeskSigning.Given;
import vn.ansinh.reporting.signing.SigningOffers.Fetched;

/** Signing in a task, for its form. */
@RestController
@RequestMapping("/api/tasks/{taskId}/signing")
class DeskController {

    /**
     * What the page hands on to the signing agent.
     *
     * @param operation the end of the agent's address
     * @param fetch the address it fetches the file by, below that of the application, once
     * @param giveBack the one it sends the signed file back by, likewise
     * @param reference number and symbol; empty while there is no number
     */
    record DeskOffer(
            long id, String operation, String fetch, String giveBack, String name, String reference, LocalDate date) {}

    private final DeskSigning signing;
    private final StoredFiles files;

    DeskController(DeskSigning signing, StoredFiles files) {
        this.signing = signing;
        this.files = files;
    }

    @GetMapping
    DeskView desk(@PathVariable String taskId) {
        return signing.desk(taskId);
    }

    /** The document as it would be signed now. */
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String taskId) {
        Fetched paper = signing.paper(taskId);
        return Downloads.of(paper.name(), MediaType.APPLICATION_PDF_VALUE, paper.content());
    }

    /** The file that was signed in this task. */
    @GetMapping("/file.pdf")
    ResponseEntity<byte[]> file(@PathVariable String taskId) {
        return files.download(signing.signedIn(taskId));
    }

    /** Makes the two addresses for the signing agent; those made before in this task are good no more. */
    @PostMapping
    DeskOffer offer(@PathVariable String taskId) {
        Given given = signing.offer(taskId);
        return new DeskOffer(
                given.id(),
                given.operation(),
                AgentController.FETCH + "?" + AgentKeys.KEY + "=" + given.fetchKey(),
                AgentController.PATH + "?" + AgentKeys.KEY + "=" + given.returnKey(),
                given.name(),
                given.reference(),
                given.date());
    }

    @GetMapping("/{id}")
    DeskResult result(@PathVariable String taskId, @PathVariable long id) {
        return signing.came(id, taskId);
    }

    /** The person waits no longer: its addresses are good no more. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String taskId, @PathVariable long id) {
        signing.withdraw(id, taskId);
    }

    /** Takes out the file that was signed in this task. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String taskId) {
        signing.remove(taskId);
    }
}
