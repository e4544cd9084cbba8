package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Figures and days that come in as JSON, from a form or another installation: within what can be kept and shown, or a mismatch. */
public final class WithinReach extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** More digits before or after the point are no figure; 1e999999999 would take the memory of everybody. */
    private static final int SCALE = 30;

    /** The first and the last year of any day. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2200;

    public WithinReach() {
        super("within-reach");
        addDeserializer(
                BigDecimal.class,
                of(BigDecimal.class, BigDecimalDeserializer.instance, WithinReach::kept, "a figure out of reach"));
        addDeserializer(
                LocalDate.class,
                of(LocalDate.class, LocalDateDeserializer.INSTANCE, WithinReach::shown, "a day out of reach"));
    }

    private static boolean kept(BigDecimal figure) {
        return Math.abs((long) figure.scale()) <= SCALE && figure.precision() <= SCALE;
    }

    private static boolean shown(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * Reads as another does, and what is not within reach is a mismatch.
     *
     * @param within asked of what was read and is not null
     * @param otherwise what is said of what is not
     */
    public static <T> JsonDeserializer<T> of(
            Class<T> type, JsonDeserializer<T> reader, Predicate<T> within, String otherwise) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                T value = reader.deserialize(json, context);
                return value == null || within.test(value) ? value : context.reportInputMismatch(this, otherwise);
            }

            @Override
            public Class<T> handledType() {
                return type;
            }
        };
    }
}
