package vn.ansinh.reporting.notification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The templates of all modules, by name. */
@Component
public class MailTemplates {

    /** Those of one module: a bean of it. */
    public record Of(List<? extends MailTemplate> templates) {
        public static Of values(MailTemplate... templates) {
            return new Of(List.of(templates));
        }
    }

    private final Map<String, MailTemplate> byName;

    /** @throws IllegalStateException when two have the same name */
    MailTemplates(List<Of> modules) {
        byName = modules.stream()
                .flatMap(module -> module.templates().stream())
                .collect(Collectors.toMap(MailTemplate::name, Function.identity()));
    }

    /** @throws IllegalArgumentException when no module has one of that name */
    MailTemplate named(String name) {
        MailTemplate template = byName.get(name);
        if (template == null) {
            throw new IllegalArgumentException("No mail is called " + name + ", but " + byName.keySet());
        }
        return template;
    }
}
