package vn.ansinh.reporting.exchange;

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
            String source, String period, String agency, LocalDate cutOff, Instant dueBefore, List<String> indicators)
            implements OfBody {}

    /**
     * An accepted figure.
     *
     * @param submission which of the report's submissions
     * @param state VALUE, NOT_AVAILABLE, NOT_APPLICABLE
     * @param actual null without a value, as the estimate
     */
    record Figure(
            String source,
            String period,
            String agency,
            String indicator,
            int submission,
            String state,
            @JsonSetter(nulls = Nulls.SET) BigDecimal actual,
            @JsonSetter(nulls = Nulls.SET) BigDecimal estimate,
            String reason,
            String note)
            implements OfBody {}

    /** A section of an accepted report. */
    record Narrative(String source, String period, String agency, int submission, String section, String content)
            implements OfBody {}

    /**
     * How a report stands.
     *
     * @param state OWED, DELIVERED, ACCEPTED, NOT_DELIVERED, CANCELLED
     * @param deliveredAt null while it was not sent, as the timeliness
     */
    record State(
            String source,
            String period,
            String agency,
            String agencyName,
            LocalDate cutOff,
            Instant dueBefore,
            String state,
            @JsonSetter(nulls = Nulls.SET) Instant deliveredAt,
            @JsonSetter(nulls = Nulls.SET) String timeliness,
            @JsonSetter(nulls = Nulls.SET) Instant acceptedAt)
            implements OfBody {}

    /**
     * A body by which figures are broken down.
     *
     * @param territory its ground; null for a body of the whole province
     * @param validTo the last day; null while no end is known
     */
    record Body(
            String code,
            String name,
            String kind,
            @JsonSetter(nulls = Nulls.SET) String territory,
            LocalDate validFrom,
            @JsonSetter(nulls = Nulls.SET) LocalDate validTo) {}
}
