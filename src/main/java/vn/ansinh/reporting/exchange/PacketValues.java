package vn.ansinh.reporting.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.WithinReach;

/** Texts and moments of a packet: in one form, not damaged and within reach; anything else is told with its place. */
final class PacketValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final Instant FIRST = Instant.parse(WithinReach.FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse(WithinReach.LAST_YEAR + "-12-31T23:59:59Z");

    PacketValues() {
        super("packet-values");
        addDeserializer(String.class, new Text());
        addDeserializer(
                Instant.class,
                WithinReach.of(
                        Instant.class,
                        InstantDeserializer.INSTANT,
                        moment -> !moment.isBefore(FIRST) && !moment.isAfter(LAST),
                        "a moment out of reach"));
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
}
