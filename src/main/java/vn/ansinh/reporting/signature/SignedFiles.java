package vn.ansinh.reporting.signature;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.signature.SignatureCheck.Result;

/**
 * Verifies the digital signatures of PDF files. Nothing is asked over the network; what is read into memory is bounded,
 * and one file is read at a time.
 */
@Component
public class SignedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SignedFiles.class);

    /** A document's check code stands below its signature: on its last page before the appendices. */
    private static final int MOST_PAGES = 200;

    private final TrustStore trusted;
    private final Clock clock;

    /** A file and its revisions are in memory several times over while they are compared. */
    private final ReentrantLock turn = new ReentrantLock(true);

    SignedFiles(TrustStore trusted, Clock clock) {
        this.trusted = trusted;
        this.clock = clock;
    }

    /** Never throws because of what the file is: that is what the result says. */
    public SignatureCheck verify(byte[] file) {
        Structure structure = Structure.of(file);
        if (!structure.pdf() || structure.excessive()) {
            return SignatureCheck.of(Result.UNREADABLE);
        }
        if (structure.locked()) {
            return SignatureCheck.of(Result.LOCKED);
        }
        turn.lock();
        try {
            SignatureCheck check = PdfSignatures.read(file, trusted, Date.from(clock.instant()));
            List<String> codes = structure.light() ? CheckCodes.in(PdfText.of(file, MOST_PAGES)) : List.of();
            return new SignatureCheck(check.result(), check.signatures(), codes);
        } catch (UnreadablePdf e) {
            LOG.info("a file of {} bytes could not be read as PDF: {}", file.length, e.getMessage());
            return SignatureCheck.of(Result.UNREADABLE);
        } finally {
            turn.unlock();
        }
    }

    /**
     * The words of a PDF, to be compared with what was approved.
     *
     * @return empty for a picture of a letter, and for what {@link #verify} calls locked or unreadable
     */
    public String text(byte[] file) {
        Structure structure = Structure.of(file);
        if (!structure.pdf() || structure.locked() || structure.excessive() || !structure.light()) {
            return "";
        }
        turn.lock();
        try {
            return PdfText.of(file, MOST_PAGES);
        } catch (UnreadablePdf e) {
            return "";
        } finally {
            turn.unlock();
        }
    }
}
