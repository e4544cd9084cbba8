package vn.ansinh.reporting.document;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.OutgoingRegister.Entered;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.IllegalTransition;
import vn.ansinh.reporting.engine.Refusal;

/**
 * The steps that every document takes, from draft to acceptance. Each refuses a step that does not lead on from where the
 * document stands, and writes head and round at once. The kind has locked its row before, asks what only it asks, and
 * leaves the trace in the audit trail.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentSteps {

    private final Documents documents;
    private final Rounds rounds;
    private final Notes notes;
    private final OutgoingRegister register;
    private final StoredFiles files;

    DocumentSteps(Documents documents, Rounds rounds, Notes notes, OutgoingRegister register, StoredFiles files) {
        this.documents = documents;
        this.rounds = rounds;
        this.notes = notes;
        this.register = register;
        this.files = files;
    }

    /**
     * Nobody approves what he drafted, or decides on what he drafted or approved.
     *
     * @param refusal what he is told
     * @throws Refusal when this person is one of the makers
     */
    public static void refuseMaker(Collection<String> makers, String actor, String refusal) {
        if (makers.contains(actor)) {
            throw Refusal.forbidden(refusal);
        }
    }

    /** As {@link #refuseMaker(Collection, String, String)}, of what was sent in a round. */
    public static void refuseMaker(Round round, String actor, String refusal) {
        if (round.madeBy(actor)) {
            throw Refusal.forbidden(refusal);
        }
    }

    /**
     * On within the round: handed on or checked; or to its end: accepted, called off, given up, closed.
     *
     * @throws IllegalTransition when the step is not one from here, as in all that follows
     */
    public void move(Document document, DocumentState next) {
        documents.move(document.to(next));
    }

    /** Back to those who write it, with a reason. */
    public void sendBack(Document document, Enum<?> note, String reason, String actor) {
        documents.move(document.backToDraft());
        notes.add(document.key(), document.round(), note, reason, actor);
    }

    /** To its end without having been sent, with a reason; its signed file is put aside. */
    public void end(Document document, DocumentState last, Enum<?> note, String reason, String actor) {
        documents.move(document.to(last));
        files.putSignedAside(document.key());
        notes.add(document.key(), document.round(), note, reason, actor);
    }

    /** Approved; what it says is frozen when it is sent. */
    public void approve(Document document, String actor) {
        rounds.approve(document, document.to(DocumentState.ISSUING), actor);
    }

    /** Approved by who will also issue it in this same step; it stays where it is until it is sent. */
    public void approveToIssue(Document document, String actor) {
        document.require(DocumentState.UNDER_REVIEW);
        rounds.approve(document, document, actor);
    }

    /**
     * Approved, and what it says is frozen with that.
     *
     * @param content in canonical form
     * @param sourceVersion which state of its sources the content was made from
     * @return the hash of the content
     */
    public String approve(Document document, String content, int sourceVersion, String actor) {
        String hash = CanonicalJson.sha256(content);
        rounds.sign(document, document.to(DocumentState.ISSUING), content, hash, sourceVersion, actor);
        return hash;
    }

    /**
     * As {@link #approve(Document, String, int, String)}, of a kind that does not count the states of its sources.
     *
     * @param content in canonical form
     */
    public void approve(Document document, String content, String actor) {
        rounds.sign(document, document.to(DocumentState.ISSUING), content, CanonicalJson.sha256(content), null, actor);
    }

    /**
     * The letter of the round gets its number from an agency's register; it is sent later.
     *
     * @throws Refusal when the number is taken, the signed file is missing, or nobody in the agency can sign so
     */
    public Letter issue(Document document, String agency, LetterKind kind, NewLetter letter, String actor) {
        document.require(DocumentState.UNDER_REVIEW);
        Entered entered = enter(document, agency, kind, letter, actor);
        rounds.issue(document, entered.id(), actor);
        return entered.letter();
    }

    /**
     * What was frozen is sent under its letter.
     *
     * @throws Refusal as {@link #issue}
     */
    public Letter send(Document document, String agency, LetterKind kind, NewLetter letter, String actor) {
        Document next = document.sent();
        Entered entered = enter(document, agency, kind, letter, actor);
        rounds.send(document, next, entered.id(), actor);
        return entered.letter();
    }

    /**
     * What it says is frozen, and sent under its letter.
     *
     * @param content in canonical form
     * @throws Refusal as {@link #issue}
     */
    public Letter send(
            Document document, String agency, LetterKind kind, NewLetter letter, String content, String actor) {
        Document next = document.sent();
        Entered entered = enter(document, agency, kind, letter, actor);
        rounds.send(document, next, entered.id(), content, CanonicalJson.sha256(content), actor);
        return entered.letter();
    }

    private Entered enter(Document document, String agency, LetterKind kind, NewLetter letter, String actor) {
        return register.enter(agency, kind, letter, document.key(), document.key() + "#" + document.round(), actor);
    }

    /**
     * Those it was sent to have decided that it counts; it does when they {@linkplain #move accept} it.
     *
     * @return the round as it is now
     */
    public Round decide(Document document, Enum<?> decision, String actor) {
        document.require(DocumentState.ACCEPTED);
        return rounds.decide(document, document, decision, actor);
    }

    /** Those it was sent to have decided that it counts, and it does. */
    public Round accept(Document document, Enum<?> decision, String actor) {
        return rounds.decide(document, document.to(DocumentState.ACCEPTED), decision, actor);
    }

    /**
     * Those it was sent to ask for completion: the next round begins.
     *
     * @param due by when
     * @return the round that is over
     */
    public Round askCompletion(Document document, LocalDate due, Enum<?> decision, String actor) {
        return reopen(document, document.returned(due), decision, actor);
    }

    /** It comes back to those who write it, taken back or asked about: the next round begins. */
    public Round reopen(Document document, Enum<?> decision, String actor) {
        return reopen(document, document.reopened(), decision, actor);
    }

    /** What was signed belongs to what was sent, which keeps it; the next round needs a letter of its own. */
    private Round reopen(Document document, Document next, Enum<?> decision, String actor) {
        files.putSignedAside(document.key());
        return rounds.decide(document, next, decision, actor);
    }
}
