package vn.ansinh.reporting.plan;

import java.time.LocalDate;

/**
 * An agency's plan as it stands.
 *
 * @param holder the agency whose people have the tasks: its own, or its successor
 * @param agencyName the agency's name when the plan was requested
 * @param registeredVersion the version in force; null until the first is registered
 * @param openVersion the version being worked on; null when there is none
 * @param instanceId of the process of the open version; null when there is none
 */
public record Plan(
        PlanKey key,
        String agency,
        String holder,
        String agencyName,
        LocalDate requestedOn,
        Integer registeredVersion,
        Integer openVersion,
        String instanceId) {

    public boolean registered() {
        return registeredVersion != null;
    }

    public boolean open() {
        return openVersion != null;
    }
}
