package vn.ansinh.reporting.signing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.BeforeCompletion;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.engine.WorkedTasks;
import vn.ansinh.reporting.engine.WorkedTasks.WorkedTask;
import vn.ansinh.reporting.paper.PaperDownloads;
import vn.ansinh.reporting.signature.SignatureCheck;
import vn.ansinh.reporting.signature.SignatureCheck.Result;
import vn.ansinh.reporting.signature.SignatureView;
import vn.ansinh.reporting.signature.SignedFiles;
import vn.ansinh.reporting.signing.SigningOffers.Fetched;
import vn.ansinh.reporting.signing.SigningOffers.NewOffer;
import vn.ansinh.reporting.signing.SigningOffers.Offer;
import vn.ansinh.reporting.signing.SigningSignatures.DeskSignature;

/**
 * Signing at the desk: what a person's signing agent is given, and what is taken of what it sends back. The document and
 * what was typed are never changed here; what is taken is the signed file beside them.
 */
@Service
class DeskSigning implements BeforeCompletion {

    /** Of 256 bits: not to be guessed in five minutes, nor ever. */
    private static final int KEY_BYTES = 32;

    /** Ways out of a task on which the document does not go on. */
    private static final Set<String> BACK = Set.of("return", "withdraw");

    /**
     * What a page hands on to the signing agent.
     *
     * @param operation the end of the agent's address
     * @param fetchKey of the address it fetches the file by
     * @param returnKey of the one it sends the signed file back by
     * @param reference number and symbol, {@code 05/BC-SYT}; empty while there is no number
     * @param date of the letter; null while there is none
     */
    record Given(
            long id,
            String operation,
            String fetchKey,
            String returnKey,
            String name,
            String reference,
            LocalDate date) {}

    /** How far an offer has come. */
    enum Progress {
        WAITING,
        TAKEN,
        REFUSED,
        EXPIRED
    }

    /**
     * What came of an offer.
     *
     * @param sentence why it was refused, or that it is too late; null otherwise
     * @param file that was taken; null otherwise
     */
    record DeskResult(Progress progress, String sentence, StoredFile file) {}

    /**
     * A task in which something is signed.
     *
     * @param signer whose signature is expected; empty where anybody's is
     * @param letter from which the lines above his name are chosen
     * @param file that was signed in this task; null before
     * @param signature what was found of it; null likewise
     */
    record DeskView(
            SigningStep step, String signer, SuggestedLetter letter, StoredFile file, SignatureView signature) {}

    private record Asked(WorkedTask task, SigningStep step, ToSign document) {}

    private record Content(byte[] bytes, SignatureCheck check, Long signedOver) {}

    private final SecureRandom random = new SecureRandom();

    private final ObjectProvider<SignableDocument> documents;
    private final SigningAgent agent;
    private final SigningOffers offers;
    private final SigningSignatures signatures;
    private final WorkedTasks tasks;
    private final TaskInputs inputs;
    private final StoredFiles files;
    private final SignedFiles verifier;
    private final PaperDownloads papers;
    private final CurrentUser currentUser;
    private final People people;
    private final AuditTrail audit;
    private final Texts texts;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeskSigning(
            ObjectProvider<SignableDocument> documents,
            SigningAgent agent,
            SigningOffers offers,
            SigningSignatures signatures,
            WorkedTasks tasks,
            TaskInputs inputs,
            StoredFiles files,
            SignedFiles verifier,
            PaperDownloads papers,
            CurrentUser currentUser,
            People people,
            AuditTrail audit,
            Texts texts,
            TransactionOperations transaction,
            Clock clock) {
        this.documents = documents;
        this.agent = agent;
        this.offers = offers;
        this.signatures = signatures;
        this.tasks = tasks;
        this.inputs = inputs;
        this.files = files;
        this.verifier = verifier;
        this.papers = papers;
        this.currentUser = currentUser;
        this.people = people;
        this.audit = audit;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the form of a task shows of it. */
    DeskView desk(String taskId) {
        Asked asked = asked(taskId, currentUser.get());
        Optional<StoredFile> signed = signedHere(asked.document().object(), taskId);
        return new DeskView(
                asked.step(),
                signer(asked),
                asked.document().proposed(),
                signed.orElse(null),
                signed.map(file -> files.signature(Optional.of(file))).orElse(null));
    }

    /** The document as it would be signed now. */
    Fetched paper(String taskId) {
        Asked asked = asked(taskId, currentUser.get());
        Content content = content(asked);
        return new Fetched(asked.document().name() + ".pdf", content.bytes());
    }

    /** The file that was signed in this task. */
    Optional<StoredFile> signedIn(String taskId) {
        return signedHere(asked(taskId, currentUser.get()).document().object(), taskId);
    }

    /**
     * Takes the file out that was signed in this task: it is signed anew, or on paper.
     *
     * @throws Refusal when there is none
     */
    void remove(String taskId) {
        Person person = currentUser.get();
        transaction.executeWithoutResult(status -> {
            tasks.held(taskId, person);
            String object = asked(taskId, person).document().object();
            StoredFile file = signedHere(object, taskId).orElseThrow(() -> Refusal.notFound("document.file.unknown"));
            files.remove(object, file.id());
        });
    }

    /** @throws Refusal when the person has nothing to sign there, or what is attached cannot be signed once more */
    Given offer(String taskId) {
        Person person = currentUser.get();
        Asked asked = asked(taskId, person);
        ToSign document = asked.document();
        Content content = content(asked);
        String fetchKey = key();
        String returnKey = key();
        long id = offers.add(
                new NewOffer(
                        taskId,
                        person.id(),
                        document.object(),
                        document.name() + ".pdf",
                        content.bytes(),
                        content.signedOver(),
                        document.says(),
                        signer(asked)),
                fetchKey,
                returnKey);
        String number = document.letter().number();
        return new Given(
                id,
                asked.step().operation(),
                fetchKey,
                returnKey,
                document.name() + ".pdf",
                number.isEmpty() ? "" : number + "/" + document.letter().symbol(),
                document.letter().date());
    }

    /** Of an offer that this person has made in this task. */
    DeskResult came(long id, String taskId) {
        Person person = currentUser.get();
        SigningOffers.Result result =
                offers.result(id, taskId, person.id()).orElseThrow(() -> Refusal.notFound("signing.offer-unknown"));
        if (result.file() != null) {
            return new DeskResult(
                    Progress.TAKEN,
                    null,
                    files.find(result.object(), result.file()).orElseThrow());
        }
        if (result.refused() != null) {
            return new DeskResult(Progress.REFUSED, result.refused(), null);
        }
        boolean late = result.returnedAt() == null && !clock.instant().isBefore(result.validUntil());
        return late
                ? new DeskResult(Progress.EXPIRED, texts.of("signing.expired"), null)
                : new DeskResult(Progress.WAITING, null, null);
    }

    /**
     * What this person has offered is not taken any more; nothing to do where something has come back.
     *
     * @throws Refusal when he has offered no such thing
     */
    void withdraw(long id, String taskId) {
        agent.require();
        came(id, taskId);
        offers.withdraw(id, taskId, currentUser.get().id());
    }

    /** @throws Refusal when the address is unknown, too old or used */
    Fetched fetch(String key) {
        return offers.fetch(key).orElseThrow(() -> Refusal.notFound("signing.address-gone"));
    }

    /**
     * What a signing agent sends back, verified and taken as the signed file of its document; the person whose agent it is
     * must work on the task still.
     *
     * @throws Refusal when the address is unknown, too old or used, or the file is not taken; the page that offered it is
     *     told the same
     */
    StoredFile giveBack(String key, byte[] content) {
        Offer offer = offers.giveBack(key).orElseThrow(() -> Refusal.notFound("signing.address-gone"));
        try {
            UploadedFile file = UploadedFile.accept(offer.name().replaceFirst("\\.pdf$", "") + "-da-ky.pdf", content);
            new ReturnedFile(offer.content(), verifier.verify(offer.content()), content, verifier.verify(content))
                    .require(offer.signer());
            Person person = currentUser.person(offer.person());
            return currentUser.as(person, () -> transaction.execute(status -> take(offer, file, person)));
        } catch (Refusal refusal) {
            offers.refused(offer.id(), refusal.sentence(texts));
            throw refusal;
        }
    }

    private StoredFile take(Offer offer, UploadedFile file, Person person) {
        tasks.held(offer.task(), person);
        Asked asked = asked(offer.task(), person);
        if (!asked.document().says().equals(offer.says()) || !sameBase(asked, offer.signedOver())) {
            throw Refusal.conflict("signing.refused.changed-meanwhile");
        }
        StoredFile stored = files.add(offer.object(), file, StoredFile.SIGNED, person.id());
        signatures.add(new DeskSignature(
                stored.id(), offer.task(), person.id(), asked.step(), offer.signedOver(), offer.says()));
        offers.taken(offer.id(), stored.id());
        audit.record(
                offer.object(),
                person.id(),
                asked.step() == SigningStep.ISSUED ? "signing.issued" : "signing.approved",
                stored.name());
        return stored;
    }

    private Asked asked(String taskId, Person person) {
        agent.require();
        WorkedTask task = tasks.of(taskId, person);
        return asked(task, people.name(person.id())).orElseThrow(() -> Refusal.notFound("signing.nothing-to-sign"));
    }

    private Optional<Asked> asked(WorkedTask task, String signer) {
        return document(task.elementId())
                .map(kind -> new Asked(
                        task,
                        kind.tasks().get(task.elementId()),
                        kind.toSign(task.elementId(), task.businessKey(), inputs.of(task.id()), signer)));
    }

    private Optional<SignableDocument> document(String elementId) {
        return documents.stream()
                .filter(kind -> kind.tasks().containsKey(elementId))
                .findFirst();
    }

    private static String signer(Asked asked) {
        return asked.step() == SigningStep.APPROVED ? asked.document().letter().signer() : "";
    }

    /** A leader signs the document; a clerk seals the file that its leader has signed, where there is one. */
    private Content content(Asked asked) {
        Optional<StoredFile> base = base(asked);
        if (base.isEmpty()) {
            byte[] bytes = papers.pdf(asked.document().paper());
            return new Content(bytes, SignatureCheck.of(Result.NOT_SIGNED), null);
        }
        byte[] bytes = files.content(base.get());
        SignatureCheck check = verifier.verify(bytes);
        boolean signed =
                !check.signatures().isEmpty() && check.result() != Result.CHANGED && check.result() != Result.EXTENDED;
        if (!signed) {
            throw Refusal.invalid(
                    "signedFile", "signing.attached-not-signed", base.get().name());
        }
        return new Content(bytes, check, base.get().id());
    }

    private Optional<StoredFile> base(Asked asked) {
        if (asked.step() == SigningStep.APPROVED) {
            return Optional.empty();
        }
        String object = asked.document().object();
        Optional<StoredFile> attached = attached(object);
        Optional<DeskSignature> sealed = attached.flatMap(file -> signatures.of(file.id()))
                .filter(signature -> signature.step() == SigningStep.ISSUED);
        // Sealed once more is sealed anew, and not twice.
        return sealed.isEmpty()
                ? attached
                : sealed.map(DeskSignature::signedOver).flatMap(file -> files.find(object, file));
    }

    private boolean sameBase(Asked asked, Long signedOver) {
        return base(asked).map(StoredFile::id).equals(Optional.ofNullable(signedOver));
    }

    private Optional<StoredFile> attached(String object) {
        return files.of(object).stream().filter(StoredFile::signed).findFirst();
    }

    private Optional<StoredFile> signedHere(String object, String taskId) {
        return attached(object)
                .filter(file -> signatures
                        .of(file.id())
                        .filter(signature -> signature.task().equals(taskId))
                        .isPresent());
    }

    /** What was signed here is what goes on; of what goes back nothing stays signed. */
    @Override
    public void completing(DelegateTask task, String outcome, String actor) {
        if (!agent.used() || document(task.getTaskDefinitionKey()).isEmpty()) {
            return;
        }
        Optional<DeskSignature> last = signatures.ofTask(task.getId());
        if (last.isEmpty()) {
            return;
        }
        var worked = new WorkedTask(
                task.getId(), task.getTaskDefinitionKey(), task.getExecution().getProcessBusinessKey());
        ToSign document =
                asked(worked, people.name(last.get().person())).orElseThrow().document();
        boolean attached = attached(document.object())
                .filter(file -> file.id() == last.get().file())
                .isPresent();
        if (attached && outcome != null && BACK.contains(outcome)) {
            files.putSignedAside(document.object());
        } else if (attached && !document.says().equals(last.get().says())) {
            throw Refusal.conflict("signing.changed-since");
        }
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
