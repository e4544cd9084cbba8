package vn.ansinh.reporting.notification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.InstanceRules;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.notification.process.MailDispatchProcess;

/** No mail goes out twice, and none waits for ever. */
@Component
class MailInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        // As MailReference writes it.
        var rules = new ArrayList<>(InstanceRules.of(MailDispatchProcess.KEY, """
                        select 'MAIL-' || lpad(id::text, greatest(6, length(id::text)), '0') as key, state,
                               null::text as instance_id
                          from mail_outbox
                        """)
                .waiting(MailState.RETRYING.name(), MailDispatchProcess.TASK_SEND_MAIL)
                .rules());
        rules.add(Invariant.of("mail-once", "Nobody is written the same thing twice.", """
                select business_key, template || ' (' || occasion || ') to ' || lower(recipient) || ' ' || count(*)
                           || ' times'
                  from mail_outbox group by business_key, template, occasion, lower(recipient) having count(*) > 1
                """));
        rules.add(Invariant.of("mail-ids", "Every mail keeps the Message-ID of its number.", """
                select business_key, 'mail ' || id || ' is called ' || message_id from mail_outbox
                 where message_id not like '<mail-' || id || '.%@%>'
                """));
        rules.add(Invariant.of(
                "kept-mail-sent",
                "What was kept for want of an address and is said to be sent went to somebody.",
                """
                select k.business_key, k.template || ' for ' || array_to_string(k.asked, ', ') || ' went to nobody'
                  from mail_without_recipient k
                 where k.state = 'SENT'
                   and not exists (select 1 from mail_outbox o
                                    where o.business_key = k.business_key and o.template = k.template
                                      and o.occasion = k.occasion)
                """));
        rules.add(Invariant.warning("kept-mail", "No mail waits for somebody to have an address.", """
                select business_key, template || ' for ' || array_to_string(asked, ', ') from mail_without_recipient
                 where state = 'WAITING'
                """));
        return rules;
    }
}
