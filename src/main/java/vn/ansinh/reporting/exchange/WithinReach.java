package vn.ansinh.reporting.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.Refusal;

/**
 * What may stand in a packet as a text, a number, a day or a moment at all, as in what comes in otherwise: texts in one form and
 * not damaged, the rest within what can be kept and shown. Anything else is told with its place.
 */
final class WithinReach extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** More digits before or after the point are no figure; 1e999999999 would take the memory of everybody. */
    private static final int SCALE = 30;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T23:59:59Z");

    WithinReach() {
        super("within-reach");
        addDeserializer(String.class, new Text());
        addDeserializer(BigDecimal.class, new Number());
        addDeserializer(LocalDate.class, new Day());
        addDeserializer(Instant.class, new Moment());
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return CleanText.of(StringDeserializer.instance.deserialize(json, context));
            } catch (Refusal damaged) {
                return context.reportInputMismatch(this, "a damaged text");
            }
        }
    }

    private static final class Number extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        Number() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            BigDecimal number = BigDecimalDeserializer.instance.deserialize(json, context);
            return number != null && (Math.abs((long) number.scale()) > SCALE || number.precision() > SCALE)
                    ? context.reportInputMismatch(this, "a figure out of reach")
                    : number;
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
            return day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                    ? context.reportInputMismatch(this, "a day out of reach")
                    : day;
        }
    }

    private static final class Moment extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Instant moment = InstantDeserializer.INSTANT.deserialize(json, context);
            return moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))
                    ? context.reportInputMismatch(this, "a moment out of reach")
                    : moment;
        }
    }
}
