package vn.ansinh.reporting.integrity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ansinh.reporting.integrity.MasterData.Day;
import vn.ansinh.reporting.integrity.MasterData.RegimeOn;

/**
 * One rule of the master data. What must hold, and what to do where it does not, are sentences under its key.
 *
 * @param key {@code coordinators}
 * @param stops whether no cycle opens while it is broken
 * @param place where it is mended
 */
record DataCheck(String key, Topic topic, boolean stops, Place place, Rule rule) {

    enum Topic {
        BODIES,
        PEOPLE,
        INDICATORS,
        TERRITORY,
        CALENDAR,
        REGIMES
    }

    /** Where the administrator mends it. */
    enum Place {
        REFERENCE_DATA("/du-lieu-nen"),
        USERS("/camunda/app/admin/default/#/groups"),
        SERVICE("/dua-vao-van-hanh"),
        CYCLES("/dot-bao-cao");

        private final String address;

        Place(String address) {
            this.address = address;
        }

        String address() {
            return address;
        }
    }

    /** Finds what breaks it. Pure. */
    interface Rule {
        Stream<Finding> of(MasterData data);
    }

    static DataCheck stopping(String key, Topic topic, Place place, Rule rule) {
        return new DataCheck(key, topic, true, place, rule);
    }

    static DataCheck mending(String key, Topic topic, Place place, Rule rule) {
        return new DataCheck(key, topic, false, place, rule);
    }

    /** A rule of each regime in force, now and on the days to come: each finding once, from its first day on. */
    static Rule ahead(Function<RegimeOn, Stream<Finding>> ofRegime) {
        return data -> {
            Map<List<Object>, Finding> first = new LinkedHashMap<>();
            LocalDate today = data.today();
            for (Day day : data.days()) {
                day.regimes().stream().flatMap(ofRegime).forEach(found -> {
                    List<Object> same = List.of(found.regime(), names(found));
                    first.putIfAbsent(same, day.on().equals(today) ? found : found.since(day.on()));
                });
            }
            return first.values().stream();
        };
    }

    /** A body is the same body when its name or its end has changed. */
    private static List<Object> names(Finding found) {
        return found.about().stream()
                .map(one -> one instanceof MasterData.Body body ? body.code() : one)
                .toList();
    }

    /** A rule of each regime in force today. */
    static Rule today(Function<RegimeOn, Stream<Finding>> ofRegime) {
        return data -> data.inForce().flatMap(ofRegime);
    }

    /** @param rule whether the regime breaks it as a whole */
    static Stream<Finding> whole(boolean broken, RegimeOn regime) {
        return broken ? Stream.of(Finding.of(regime.code(), regime.regime())) : Stream.empty();
    }
}
