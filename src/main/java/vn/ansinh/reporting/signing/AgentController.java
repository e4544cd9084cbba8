package vn.ansinh.reporting.signing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.signing.SigningOffers.Fetched;

/**
 * What signing agents ask for, programs on the persons' computers that have no session: who knows an address may use it,
 * once. The key stands in the query, which no log of ours tells.
 */
@RestController
class AgentController {

    static final String PATH = "/api/signing";
    static final String FETCH = PATH + "/document.pdf";

    private static final Logger LOG = LoggerFactory.getLogger(AgentController.class);

    /**
     * As signing agents read it.
     *
     * @param status 0 when the file was taken
     * @param fileServer where it is; nowhere, for a program without a session
     */
    record Answer(
            @JsonProperty("Status") int status,
            @JsonProperty("Message") String message,
            @JsonProperty("FileName") String fileName,
            @JsonProperty("FileServer") String fileServer) {}

    private final DeskSigning signing;
    private final Texts texts;

    AgentController(DeskSigning signing, Texts texts) {
        this.signing = signing;
        this.texts = texts;
    }

    @GetMapping(FETCH)
    ResponseEntity<byte[]> fetch(HttpServletRequest request) {
        Fetched document = signing.fetch(AgentKeys.of(request));
        return Downloads.of(document.name(), MediaType.APPLICATION_PDF_VALUE, document.content());
    }

    /** The signed file, as the one file of a form, whatever its field is called. */
    @PostMapping(PATH)
    Answer giveBack(HttpServletRequest request) throws IOException {
        MultipartFile sent = request instanceof MultipartHttpServletRequest form
                ? form.getFileMap().values().stream().findFirst().orElse(null)
                : null;
        if (sent == null) {
            throw Refusal.invalid("signedFile", "signing.no-file");
        }
        StoredFile taken = signing.giveBack(AgentKeys.of(request), sent.getBytes());
        return new Answer(0, texts.of("signing.taken"), taken.name(), "");
    }

    @ExceptionHandler
    ResponseEntity<Answer> refused(Refusal refusal) {
        LOG.info("a signing agent is answered with {}: {}", refusal.kind().status(), refusal.key());
        return ResponseEntity.status(refusal.kind().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(1, refusal.sentence(texts), "", ""));
    }
}
