package vn.ansinh.reporting.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.ansinh.reporting.directory.reference.Texts;
import vn.ansinh.reporting.engine.Refusal;

/** What was asked of the directory or the catalogue cannot be: the sentence says what is wrong and what to do. */
public class ReferenceRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    /** @param messageKey a key of the message file of the module it begins with */
    public ReferenceRefusal(String messageKey, Object... arguments) {
        super(Kind.INVALID, null, messageKey, arguments);
        this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
    }

    public String messageKey() {
        return key();
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** With days written in the language. */
    public String text(Locale locale) {
        return Texts.of(key(), locale, arguments.toArray());
    }

    @Override
    public String sentence(vn.ansinh.reporting.engine.Texts texts) {
        return text(texts.locale());
    }

    /** For logs. */
    @Override
    public String getMessage() {
        return text(Locale.ENGLISH);
    }
}
