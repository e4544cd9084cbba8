package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What was typed into a task's form.
 *
 * @param content the form's fields by name; an empty object when nothing was typed yet
 * @param version 0 when nothing was saved yet
 */
public record TaskInput(JsonNode content, int version) {

    static TaskInput read(ResultSet row, ObjectMapper json) throws SQLException {
        try {
            return new TaskInput(json.readTree(row.getString("content")), row.getInt("version"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an input holds no JSON", e);
        }
    }

    /** The field's text without surrounding blanks; empty when nothing was typed. */
    public String text(String field) {
        JsonNode value = content.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asText().strip();
    }

    /** @throws Refusal with the given sentence when nothing was typed */
    public String requiredText(String field, String refusalKey) {
        String text = text(field);
        if (text.isEmpty()) {
            throw Refusal.invalid(field, refusalKey);
        }
        return text;
    }

    /**
     * The field's date.
     *
     * @throws Refusal with the given sentence when it is missing or no date
     */
    public LocalDate requiredDate(String field, String refusalKey) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, refusalKey);
        }
    }
}
