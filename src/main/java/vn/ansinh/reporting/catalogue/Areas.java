package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ansinh.reporting.directory.reference.Validity;

/**
 * The areas of one regime at all times.
 *
 * @param rows in the order of their codes, those of one code by their days
 */
record Areas(List<Area> rows) {

    Areas {
        rows = List.copyOf(rows);
    }

    /** Those that hold on a day, as they are called then. */
    List<Area> on(LocalDate day) {
        return rows.stream().filter(area -> area.validOn(day)).toList();
    }

    /** Each that there is at any time, as it is called on a day, or was last before it, or is first after it. */
    Collection<Area> near(LocalDate day) {
        Map<String, Area> near = new LinkedHashMap<>();
        for (Area area : rows) {
            boolean begun = !area.validity().from().isAfter(day);
            near.merge(area.code(), area, (earlier, later) -> begun ? later : earlier);
        }
        return near.values();
    }

    Map<String, String> names(Locale locale, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        near(day).forEach(area -> names.put(area.code(), area.name(locale)));
        return names;
    }

    boolean known(String code) {
        return rows.stream().anyMatch(area -> area.code().equals(code));
    }

    /** The first of these days on which there is no such area; empty when there always is. */
    Optional<LocalDate> missing(String code, Validity days) {
        LocalDate day = days.from();
        List<Area> versions = rows.stream()
                .filter(area -> area.code().equals(code))
                .sorted(Comparator.comparing(area -> area.validity().from()))
                .toList();
        for (Area version : versions) {
            if (version.validOn(day)) {
                if (version.validTo() == null) {
                    return Optional.empty();
                }
                day = version.validTo().plusDays(1);
            }
        }
        return days.contains(day) ? Optional.of(day) : Optional.empty();
    }
}
