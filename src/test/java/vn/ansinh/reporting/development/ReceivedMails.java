package vn.ansinh.reporting.development;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import vn.ansinh.reporting.engine.ReportingClock;

/** {@code /dev/mails}: what the application has sent since the start. Nothing leaves the machine. */
final class ReceivedMails {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final GreenMail mailServer;

    ReceivedMails(GreenMail mailServer) {
        this.mailServer = mailServer;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/dev/mails", this::list)
                .GET("/dev/mails/{number}", this::html)
                .build();
    }

    private ServerResponse list(ServerRequest request) throws MessagingException, IOException {
        MimeMessage[] mails = received();
        var page = new StringBuilder("""
                <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thư đã gửi</title>
                <style>body{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
                details{border-top:1px solid #ccc;padding:.5em 0}summary{cursor:pointer}
                pre{white-space:pre-wrap;background:#f6f6f6;padding:1em}small{color:#555}</style></head><body>
                <h1>Thư đã gửi <small>Mails sent since the start</small></h1>
                """);
        if (mails.length == 0) {
            page.append("<p>Chưa có thư nào. <small>None yet.</small></p>");
        }
        for (int number = mails.length; number >= 1; number--) {
            append(page, mails[number - 1], number);
        }
        return ServerResponse.ok()
                .contentType(HTML)
                .body(page.append("</body></html>").toString());
    }

    /** The oldest first; the mail server lists them by mailbox. */
    private MimeMessage[] received() {
        return Arrays.stream(mailServer.getReceivedMessages())
                .sorted(Comparator.comparing(ReceivedMails::sent))
                .toArray(MimeMessage[]::new);
    }

    private static Date sent(MimeMessage mail) {
        try {
            return mail.getSentDate();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder page, MimeMessage mail, int number)
            throws MessagingException, IOException {
        page.append("<details><summary>")
                .append(TIME.format(mail.getSentDate().toInstant().atZone(ReportingClock.ZONE)))
                .append(" <b>")
                .append(escape(mail.getSubject()))
                .append("</b> → ")
                .append(escape(addresses(mail)))
                .append("</summary><pre>")
                .append(escape(find(mail, "text/plain").orElse("")))
                .append("</pre><a href=\"/dev/mails/")
                .append(number)
                .append("\">HTML</a></details>\n");
    }

    private ServerResponse html(ServerRequest request) throws MessagingException, IOException {
        MimeMessage[] mails = received();
        String number = request.pathVariable("number");
        int position = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
        if (position < 1 || position > mails.length) {
            return ServerResponse.notFound().build();
        }
        MimeMessage mail = mails[position - 1];
        String text = find(mail, "text/html")
                .orElse("<pre>" + escape(find(mail, "text/plain").orElse("")) + "</pre>");
        return ServerResponse.ok().contentType(HTML).body(text);
    }

    private static String addresses(MimeMessage mail) throws MessagingException {
        Address[] recipients = mail.getAllRecipients();
        return recipients == null
                ? ""
                : Arrays.stream(recipients).map(Address::toString).collect(Collectors.joining(", "));
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(String.valueOf(part.getContent()));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String escape(String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
