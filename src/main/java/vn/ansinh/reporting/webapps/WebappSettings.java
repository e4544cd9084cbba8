package vn.ansinh.reporting.webapps;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.ansinh.reporting.engine.Menu;

/**
 * What the scripts of the web applications need to know of the server.
 *
 * @param language the language of every page, whatever the browser's: {@code vi} or {@code en}
 * @param time the server's time, which is not the browser's while the development clock stands in 2021
 * @param person the id of who is signed in
 * @param administrator whether the buttons that only work for administrators are shown; the gate decides, not the page
 * @param cockpit whether the person may follow a process in Cockpit
 * @param places our own pages that are open to the person
 * @param signingAgent where the signing agent of the person's computer listens; null where it is not used
 */
record WebappSettings(
        String language,
        @JsonFormat(shape = Shape.STRING) Instant time,
        String person,
        boolean administrator,
        boolean cockpit,
        List<Menu.Link> places,
        String signingAgent) {

    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    static String requireLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("ansinh.language must be vi or en, but it is '" + language + "'.");
        }
        return language;
    }
}
