package vn.ansinh.reporting.commissioning;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.notification.MailsWithoutRecipient;
import vn.ansinh.reporting.notification.MailsWithoutRecipient.Lists;
import vn.ansinh.reporting.notification.MailsWithoutRecipient.Waiting;

/** Mails that found nobody with an address: the administrator sends a list, or gives it up. */
@Controller
class KeptMailController {
    /** @param ids the mails that stood in the list: what has come since is not decided about */
    record Chosen(List<Long> ids) {

        List<Long> checked() {
            if (ids == null || ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
                throw Refusal.invalid("ids", "commissioning.refusal.mails");
            }
            return ids;
        }
    }

    /** Of these entries in the audit trail. */
    private static final String OBJECT = "kept-mails";

    private final MailsWithoutRecipient kept;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    KeptMailController(
            MailsWithoutRecipient kept, CurrentUser currentUser, AuditTrail audit, TransactionOperations transaction) {
        this.kept = kept;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/thu-cho-dia-chi")
    String page(Part.Wanted wanted, Model model) {
        currentUser.administrator();
        Lists all = kept.lists(wanted);
        List<Waiting> lists = all.part().rows();
        model.addAttribute("part", all.part());
        model.addAttribute("lists", lists);
        model.addAttribute("waiting", all.mails());
        // Decided about at once is what stands on the page.
        model.addAttribute("shown", count(lists));
        model.addAttribute(
                "sendable",
                count(lists.stream().filter(list -> !list.addresses().isEmpty()).toList()));
        return "commissioning/kept";
    }

    private static int count(List<Waiting> lists) {
        return lists.stream().mapToInt(list -> list.mails().size()).sum();
    }

    @PostMapping("/api/kept-mails/send")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@RequestBody Chosen chosen) {
        String person = currentUser.administrator().id();
        transaction.executeWithoutResult(status -> {
            kept.send(chosen.checked(), person);
            audit.record(
                    OBJECT,
                    person,
                    "mail.kept-sent",
                    String.valueOf(chosen.ids().size()));
        });
    }

    @PostMapping("/api/kept-mails/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@RequestBody Chosen chosen) {
        String person = currentUser.administrator().id();
        transaction.executeWithoutResult(status -> {
            kept.drop(chosen.checked(), person);
            audit.record(
                    OBJECT,
                    person,
                    "mail.kept-dropped",
                    String.valueOf(chosen.ids().size()));
        });
    }
}
