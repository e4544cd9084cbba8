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

    /** A form is a decision, a letter's particulars or a case told in words: a tenth of what its fields would take. */
    private static final int LIMIT = 200_000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * The content as it is stored.
     *
     * @throws Refusal when it is longer than any form has a use for
     */
    static String written(JsonNode content) {
        String text = content.toString();
        if (text.length() > LIMIT) {
            throw Refusal.tooLarge("engine.input.too-large", LIMIT);
        }
        return text;
    }

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
            LocalDate date = LocalDate.parse(text(field));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw Refusal.invalid(field, refusalKey);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, refusalKey);
        }
    }
}
