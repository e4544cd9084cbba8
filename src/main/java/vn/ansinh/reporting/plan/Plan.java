package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ansinh.reporting.document.Document;

/**
 * An agency's plan as it stands.
 *
 * @param regime whose plan duty it fulfils
 * @param agencyName the agency's name when the plan was requested
 * @param registeredVersion the version in force; null until the first is registered
 * @param openVersion the version being worked on; null when there is none
 * @param document the head of the version being worked on, or else of the one in force
 */
public record Plan(
        PlanKey key,
        String regime,
        String agency,
        String agencyName,
        LocalDate requestedOn,
        Integer registeredVersion,
        Integer openVersion,
        Document document) {

    /** The agency whose people have the tasks: its own, or its successor. */
    public String holder() {
        return document.holder();
    }

    /** Whether anything of it counts or may come to count: a first one that ended with its body does not. */
    boolean alive() {
        return open() || registered();
    }

    public boolean registered() {
        return registeredVersion != null;
    }

    /** Those of its versions that somebody has: the one being worked on, and the one in force. */
    List<String> documents() {
        return Stream.of(openVersion, registeredVersion)
                .filter(Objects::nonNull)
                .map(key::document)
                .toList();
    }

    public boolean open() {
        return openVersion != null;
    }
}
