package vn.ansinh.reporting.development.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.development.SampleUsers;

/** The administrator, who brings in further regimes and says from which period each runs here. */
final class Administrator {

    /** {@code sample-regimes} of {@code reference/sets.csv}, which lays them on whatever province is there. */
    private static final String SET = "sample-regimes";

    private final PersonAtWork person;
    private final SampleUsers users;

    Administrator(People people, SampleUsers users) {
        this.person = people.get(SampleUsers.ADMINISTRATOR);
        this.users = users;
    }

    /** On the page of reference data, as it asks: first looked at, then taken in. */
    void bringInSampleRegimes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files().forEach(file -> files.put(file, read(SET + "/" + file)));
        person.upload("/api/reference-data", files, "files", Map.of("dryRun", "true"));
        person.upload("/api/reference-data", files, "files", Map.of("dryRun", "false"));
    }

    /** Adds the people whom the regimes in force want, marked as samples like all of them. */
    void addPeople() {
        users.create();
    }

    /** The first period that the regime runs here, with whatever the page wants to have been read. */
    void begin(PlayedRegime regime, String period) {
        person.put("/api/commissioning/" + regime.code(), Map.of("period", period, "confirmed", true));
    }

    /** As the list of sets has them, in its last column but one. */
    private static List<String> files() {
        String row = new String(read("sets.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(SET + ","))
                .findFirst()
                .orElseThrow();
        String[] fields = row.split(",");
        return List.of(fields[fields.length - 2].split("\\|"));
    }

    private static byte[] read(String file) {
        try (var content = Administrator.class.getResourceAsStream("/reference/" + file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
