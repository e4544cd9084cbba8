package vn.ansinh.reporting.journal;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader looks for, as the address has it; each may be left out.
 *
 * @param object a key, or what lies below it
 * @param person a user's id, or a name
 * @param action a stable word, or with a point at its end a kind
 * @param from a day, as people write it
 * @param until the last day
 * @param regime a code
 * @param after the place of the last line that was shown
 */
record Asked(
        @BindParam("doi-tuong") String object,
        @BindParam("nguoi") String person,
        @BindParam("viec") String action,
        @BindParam("tu") String from,
        @BindParam("den") String until,
        @BindParam("che-do") String regime,
        @BindParam("sau") String after) {

    private static final int LONGEST = 200;

    Asked {
        object = stripped(object);
        person = stripped(person);
        action = stripped(action);
        from = stripped(from);
        until = stripped(until);
        regime = stripped(regime);
        after = stripped(after);
    }

    private static String stripped(String text) {
        return Objects.toString(text, "").strip();
    }

    /** Whether what stands in a field is longer than anything that could be meant. */
    boolean endless() {
        return Stream.of(object, person, action, from, until, regime, after).anyMatch(text -> text.length() > LONGEST);
    }

    /** The same filter as a query, of the first lines. */
    String query() {
        return query("");
    }

    /** The same filter as a query, of the lines after a place. */
    String query(String place) {
        var address = UriComponentsBuilder.newInstance();
        put(address, "doi-tuong", object);
        put(address, "nguoi", person);
        put(address, "viec", action);
        put(address, "tu", from);
        put(address, "den", until);
        put(address, "che-do", regime);
        put(address, "sau", place);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            // As a variable: what is a separator in an address is none in a value.
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
