package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/**
 * What people open, of each module and each role, by an address with the places left open, and what it asks of the
 * database: the lines of {@code benchmark/round-trips.txt}. What is not named there is a file, or refuses these people.
 */
final class PagesAndCalls {

    private static final ClassPathResource TABLE = new ClassPathResource("benchmark/round-trips.txt");

    private final int port;
    private final Map<String, String> places;

    /**
     * @param cycle of the six months or the year, as its address has it; its consolidation has begun
     * @param sent whose report is under review
     * @param draft the task of SYT's draft
     */
    PagesAndCalls(int port, String cycle, String sent, String draft) {
        this.port = port;
        this.places = Map.of("engine:", ENGINE, "{cycle}", cycle, "{sent}", cycle + "-" + sent, "{task}", draft);
    }

    /** Each by its person and address; a call that is not answered with 200 fails. */
    void each(BiConsumer<String, Supplier<String>> use) {
        Map<String, SignedIn> people = new HashMap<>();
        for (String name : new TreeSet<>(trips().keySet())) {
            String[] call = name.split(" ", 2);
            SignedIn browser = people.computeIfAbsent(call[0], person -> SignedIn.as(person, port));
            String address = call[1].contains("{filter}") ? call[1].replace("{filter}", firstFilter(browser)) : call[1];
            for (Map.Entry<String, String> place : places.entrySet()) {
                address = address.replace(place.getKey(), place.getValue());
            }
            String at = address;
            use.accept(name, () -> answered(browser, at));
        }
    }

    /** Statements and ends of transactions, by person and address. */
    static Map<String, Integer> trips() {
        try {
            return TABLE.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(row -> row[1], row -> Integer.valueOf(row[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that Tasklist opens for the person. */
    static String firstFilter(SignedIn browser) {
        return browser.get(ENGINE + "/filter?resourceType=Task")
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static String answered(SignedIn browser, String address) {
        Answer answer = browser.get(address);
        assertThat(answer.status()).as(address + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
