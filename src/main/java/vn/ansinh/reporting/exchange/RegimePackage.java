package vn.ansinh.reporting.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ansinh.reporting.catalogue.RegimeFiles.Table;

/**
 * A regime as it is carried elsewhere, whatever form the packets have.
 *
 * @param tables all that the regime owns: of the packets of regime, outline, periods and indicators
 */
record RegimePackage(
        Heading heading,
        List<Table> tables,
        List<Form> forms,
        List<Figure> figures,
        List<Narrative> narratives,
        List<State> states,
        List<Body> bodies) {

    /**
     * @param source the installation that wrote it
     * @param writtenAt when
     */
    record Heading(String regime, String source, Instant writtenAt) {}

    /** What is some body's: whose installation has it at first hand, of which period and body. */
    interface OfBody {
        String source();

        String period();

        String agency();
    }

    /**
     * What a body was asked for in a period.
     *
     * @param dueBefore before this instant, an extension included
     */
    record Form(
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String period,
            @JsonProperty(required = true) String agency,
            @JsonProperty(required = true) LocalDate cutOff,
            @JsonProperty(required = true) Instant dueBefore,
            @JsonProperty(required = true) List<String> indicators)
            implements OfBody {}

    /**
     * An accepted figure.
     *
     * @param submission which of the report's submissions
     * @param state VALUE, NOT_AVAILABLE, NOT_APPLICABLE
     * @param actual null without a value, as the estimate
     */
    record Figure(
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String period,
            @JsonProperty(required = true) String agency,
            @JsonProperty(required = true) String indicator,
            @JsonProperty(required = true) int submission,
            @JsonProperty(required = true) String state,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET)
            BigDecimal actual,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET)
            BigDecimal estimate,

            @JsonProperty(required = true) String reason,
            @JsonProperty(required = true) String note)
            implements OfBody {}

    /** A section of an accepted report. */
    record Narrative(
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String period,
            @JsonProperty(required = true) String agency,
            @JsonProperty(required = true) int submission,
            @JsonProperty(required = true) String section,
            @JsonProperty(required = true) String content)
            implements OfBody {}

    /**
     * How a report stands.
     *
     * @param state OWED, DELIVERED, ACCEPTED, NOT_DELIVERED, CANCELLED
     * @param deliveredAt null while it was not sent, as the timeliness
     */
    record State(
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String period,
            @JsonProperty(required = true) String agency,
            @JsonProperty(required = true) String agencyName,
            @JsonProperty(required = true) LocalDate cutOff,
            @JsonProperty(required = true) Instant dueBefore,
            @JsonProperty(required = true) String state,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET)
            Instant deliveredAt,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET)
            String timeliness,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET)
            Instant acceptedAt)
            implements OfBody {}

    /**
     * A body by which figures are broken down.
     *
     * @param territory its ground; null for a body of the whole province
     * @param validTo the last day; null while no end is known
     */
    record Body(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String kind,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET)
            String territory,

            @JsonProperty(required = true) LocalDate validFrom,

            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.SET)
            LocalDate validTo) {}
}
