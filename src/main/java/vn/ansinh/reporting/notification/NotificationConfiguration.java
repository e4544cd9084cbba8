package vn.ansinh.reporting.notification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.notification.process.MailDispatchProcess;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    @Bean
    ProcessAccess mailProcess() {
        return ProcessAccess.watched(MailDispatchProcess.KEY);
    }

    @Bean
    MailTemplates.Of trialMailTemplates() {
        return MailTemplates.Of.values(TrialMail.values());
    }
}
