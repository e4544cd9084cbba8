package vn.ansinh.reporting.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.notification.KeptMails.Kept;

/**
 * What was written for people none of whom has an address. It is kept; the administrator, who gives the addresses, says
 * of each list whether it is still worth sending.
 */
@Service
public class MailsWithoutRecipient {

    /**
     * @param groups whether they are groups, else people
     * @param addresses who would get the mails now; while empty they cannot be sent
     */
    public record Waiting(boolean groups, List<Addressee> to, List<String> addresses, List<Mail> mails) {}

    /** @param name a group's; a person's id */
    public record Addressee(String id, String name) {}

    public record Mail(long id, String subject, String businessKey, Instant keptAt) {}

    private final KeptMails kept;
    private final Recipients recipients;
    private final Mails mails;
    private final MailWriter writer;
    private final IdentityService identityService;
    private final Clock clock;

    MailsWithoutRecipient(
            KeptMails kept,
            Recipients recipients,
            Mails mails,
            MailWriter writer,
            IdentityService identityService,
            Clock clock) {
        this.kept = kept;
        this.recipients = recipients;
        this.mails = mails;
        this.writer = writer;
        this.identityService = identityService;
        this.clock = clock;
    }

    public long count() {
        return kept.countWaiting();
    }

    /** One list for the same addressees. */
    public List<Waiting> lists() {
        Map<Addressees, List<Kept>> lists = kept.waiting().stream()
                .collect(Collectors.groupingBy(Kept::to, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> names = new HashMap<>();
        identityService.createGroupQuery().list().forEach(group -> names.put(group.getId(), group.getName()));
        Map<Addressees, List<Recipient>> reached = recipients.of(lists.keySet());
        List<Waiting> waiting = new ArrayList<>();
        lists.forEach((to, all) -> waiting.add(new Waiting(
                to.groups(),
                to.ids().stream()
                        .map(id -> new Addressee(id, Objects.requireNonNullElse(names.get(id), id)))
                        .toList(),
                reached.get(to).stream().map(Recipient::address).toList(),
                all.stream().map(this::mail).toList())));
        return waiting;
    }

    private Mail mail(Kept one) {
        return new Mail(one.id(), writer.subject(one.letter()), one.letter().businessKey(), one.keptAt());
    }

    /**
     * Sends those of these that still wait.
     *
     * @throws Refusal while nobody whom one of them is for has an address: then none is sent
     */
    @Transactional
    public void send(Collection<Long> ids, String person) {
        List<Kept> waiting = kept.lockWaiting(ids);
        Map<Addressees, List<Recipient>> reached =
                recipients.of(waiting.stream().map(Kept::to).collect(Collectors.toSet()));
        for (Kept one : waiting) {
            if (reached.get(one.to()).isEmpty()) {
                throw Refusal.conflict(
                        "notification.kept.no-address",
                        String.join(", ", one.to().ids()));
            }
        }
        mails.post(waiting.stream()
                .flatMap(one -> reached.get(one.to()).stream().map(to -> new Outbox.Post(one.letter(), to)))
                .toList());
        kept.settle(waiting.stream().map(Kept::id).toList(), "SENT", person, clock.instant());
    }

    /** Gives up those of these that still wait: what they tell about is over. */
    @Transactional
    public void drop(Collection<Long> ids, String person) {
        List<Long> waiting = kept.lockWaiting(ids).stream().map(Kept::id).toList();
        kept.settle(waiting, "DROPPED", person, clock.instant());
    }
}
