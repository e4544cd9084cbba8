package vn.ansinh.reporting.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.Part;
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

    /** @param mails how many wait in all */
    public record Lists(Part<Waiting> part, int mails) {}

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

    /** One list for the same addressees; looked for by their names. */
    public Lists lists(Part.Wanted wanted) {
        List<Kept> all = kept.waiting();
        Map<Addressees, List<Kept>> lists =
                all.stream().collect(Collectors.groupingBy(Kept::to, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> names = new HashMap<>();
        identityService.createGroupQuery().list().forEach(group -> names.put(group.getId(), group.getName()));
        Part<Waiting> part = new Part.Lookup<Addressees>(to -> names(to, names), Map.of())
                .of(List.copyOf(lists.keySet()), wanted)
                .map(shown -> waiting(shown, lists, names));
        return new Lists(part, all.size());
    }

    private List<Waiting> waiting(
            List<Addressees> shown, Map<Addressees, List<Kept>> lists, Map<String, String> names) {
        Map<Addressees, List<Recipient>> reached = recipients.of(shown);
        return shown.stream()
                .map(to -> new Waiting(
                        to.groups(),
                        to.ids().stream()
                                .map(id -> new Addressee(id, names.getOrDefault(id, id)))
                                .toList(),
                        reached.get(to).stream().map(Recipient::address).toList(),
                        lists.get(to).stream().map(this::mail).toList()))
                .toList();
    }

    private static String names(Addressees to, Map<String, String> names) {
        return to.ids().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining(" "));
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
