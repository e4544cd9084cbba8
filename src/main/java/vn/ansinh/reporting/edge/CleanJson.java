package vn.ansinh.reporting.edge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.WithinReach;

/**
 * How the bodies of requests to our API are read: texts clean, names once, nothing left out that is a number, no empty
 * places in a list, numbers and days within reach. Only what comes in is read so; what the database holds is read as it
 * is.
 */
final class CleanJson {

    /** A form is three levels deep. */
    private static final int DEPTH = 50;

    private static final int DIGITS = 100;

    private CleanJson() {}

    /** A mapper for requests that writes as the given one does. */
    static ObjectMapper from(ObjectMapper mapper) {
        ObjectMapper strict = mapper.copy();
        strict.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(DIGITS)
                        .build());
        strict.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        strict.enable(
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        strict.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        return strict.registerModules(
                new WithinReach(),
                new SimpleModule("clean")
                        .addDeserializer(String.class, new Text())
                        .addKeyDeserializer(String.class, new Key())
                        .addDeserializer(JsonNode.class, new Tree<>(JsonNode.class))
                        .addDeserializer(ObjectNode.class, new Tree<>(ObjectNode.class)));
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return CleanText.of(StringDeserializer.instance.deserialize(json, context));
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return CleanText.of(key);
        }
    }

    private static final class Tree<T extends JsonNode> extends JsonDeserializer<T> {

        private final Class<T> type;

        Tree(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Object tree = JsonNodeDeserializer.getDeserializer(type).deserialize(json, context);
            return type.cast(CleanText.of((JsonNode) tree));
        }
    }
}
