package vn.ansinh.reporting.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about mail ({@code ansinh.*}).
 *
 * @param baseUrl where people reach the application, without a slash at the end
 */
@ConfigurationProperties("ansinh")
record MailSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue Mail mail) {

    MailSettings {
        baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * @param from the sender's address; its part after the @ also ends every Message-ID
     * @param replyTo where answers go; empty when nobody reads them
     */
    record Mail(
            @DefaultValue("no-reply@localhost") String from,
            @DefaultValue("") String replyTo) {

        String domain() {
            return from.substring(from.indexOf('@') + 1);
        }
    }
}
