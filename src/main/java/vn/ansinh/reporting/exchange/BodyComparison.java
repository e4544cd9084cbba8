package vn.ansinh.reporting.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.exchange.RegimePackage.Body;

/**
 * In what the bodies of a package (packet 12) differ from the directory here, in words. It changes nothing: the directory comes in
 * by its own files, and whoever takes in figures of bodies has to know whether the same are meant.
 */
final class BodyComparison {

    /** More than these nobody reads; then the directories are others altogether. */
    private static final int SHOWN = 50;

    private final Texts texts;
    private final List<String> said = new ArrayList<>();

    private BodyComparison(Texts texts) {
        this.texts = texts;
    }

    /** By code; nothing where they are the same. */
    static List<String> of(List<Body> received, List<Body> own, Texts texts) {
        var comparison = new BodyComparison(texts);
        Map<String, List<Body>> there = byCode(received);
        Map<String, List<Body>> here = byCode(own);
        var codes = new TreeSet<>(there.keySet());
        codes.addAll(here.keySet());
        for (String code : codes) {
            if (!here.containsKey(code)) {
                comparison.say("there", code, last(there.get(code)).name());
            } else if (!there.containsKey(code)) {
                comparison.say("here", code, last(here.get(code)).name());
            } else {
                comparison.compare(code, there.get(code), here.get(code));
            }
        }
        return comparison.sentences();
    }

    private static Map<String, List<Body>> byCode(List<Body> bodies) {
        return bodies.stream().collect(Collectors.groupingBy(Body::code, TreeMap::new, Collectors.toList()));
    }

    private static Body last(List<Body> states) {
        return states.get(states.size() - 1);
    }

    /** A body that is renamed is a further row from another day. */
    private void compare(String code, List<Body> there, List<Body> here) {
        Map<LocalDate, Body> received = byDay(there);
        Map<LocalDate, Body> own = byDay(here);
        var days = new TreeSet<>(received.keySet());
        days.addAll(own.keySet());
        for (LocalDate day : days) {
            Body one = received.get(day);
            Body other = own.get(day);
            if (other == null) {
                say("day.there", code, one.name(), Formats.day(day));
            } else if (one == null) {
                say("day.here", code, other.name(), Formats.day(day));
            } else {
                compare("name", one, other, Body::name);
                compare("kind", one, other, body -> kind(body.kind()));
                compare("territory", one, other, Body::territory);
                compare("valid-to", one, other, body -> body.validTo() == null ? null : Formats.day(body.validTo()));
            }
        }
    }

    private static Map<LocalDate, Body> byDay(List<Body> states) {
        return states.stream()
                .collect(Collectors.toMap(Body::validFrom, Function.identity(), (one, other) -> other, TreeMap::new));
    }

    private void compare(String field, Body there, Body here, Function<Body, String> part) {
        String one = part.apply(there);
        String other = part.apply(here);
        if (!Objects.equals(one, other)) {
            say(field, here.code(), here.name(), shown(one), shown(other));
        }
    }

    /** In words; as it stands there where it is none of ours. */
    private String kind(String code) {
        return Arrays.stream(Agency.Kind.values())
                        .anyMatch(known -> known.name().equals(code))
                ? texts.of("exchange.kind." + code)
                : code;
    }

    private String shown(String value) {
        return value == null ? texts.of("exchange.body.none") : value;
    }

    private void say(String key, Object... arguments) {
        said.add(texts.of("exchange.body." + key, arguments));
    }

    private List<String> sentences() {
        if (said.size() <= SHOWN) {
            return said;
        }
        var shown = new ArrayList<>(said.subList(0, SHOWN));
        shown.add(texts.of("exchange.body.more", said.size() - SHOWN));
        return shown;
    }
}
