package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

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
        addDeserializer(BigDecimal.class, new Figure());
        addDeserializer(LocalDate.class, new Day());
    }

    private static final class Figure extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        Figure() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            BigDecimal figure = BigDecimalDeserializer.instance.deserialize(json, context);
            return figure != null && (Math.abs((long) figure.scale()) > SCALE || figure.precision() > SCALE)
                    ? context.reportInputMismatch(this, "a figure out of reach")
                    : figure;
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
}
