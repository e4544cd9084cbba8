package vn.ansinh.reporting.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.notification.MailState;
import vn.ansinh.reporting.notification.Mails;

/** Hands the mail to the mail server; whatever stands in the way is retried, and at last an incident. */
@Component
public class SendMail implements JavaDelegate {

    private final Mails mails;

    SendMail(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MailState state = mails.send(execution.getProcessBusinessKey());
        execution.setVariable(MailDispatchProcess.VARIABLE_MAIL_REFUSED, state == MailState.REFUSED);
    }
}
