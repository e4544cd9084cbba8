package vn.ansinh.reporting.open;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token is for; without its scope it is refused even what its person may read. */
enum Scope {
    /** Regimes, periods and indicators. */
    CATALOGUE,
    /** Who owes what by when, and whether it was delivered. */
    OBLIGATIONS,
    /** Accepted figures. */
    FIGURES,
    /** How many difficulties there are. */
    CASES,
    /** Names of files of accepted reports. */
    FILES;

    /** As it is written in a request and in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
