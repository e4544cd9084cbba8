package vn.ansinh.reporting.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A mail's values as the tables keep them. */
@Component
class LetterContent {

    private static final TypeReference<Map<String, List<String>>> CONTENT = new TypeReference<>() {};

    private final ObjectMapper json;

    LetterContent(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, List<String>> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written as JSON", e);
        }
    }

    Map<String, List<String>> read(String content) {
        try {
            return json.readValue(content, CONTENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mail's values are something else than texts", e);
        }
    }
}
