package vn.ansinh.reporting.development.play;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The sample users at work, each signed in once. */
final class People {

    private final int port;
    private final Map<String, PersonAtWork> signedIn = new HashMap<>();

    People(int port) {
        this.port = port;
    }

    PersonAtWork get(String user) {
        return signedIn.computeIfAbsent(user, id -> new PersonAtWork(id, port));
    }

    /** @param position officer, head, leader or clerk */
    PersonAtWork of(String agency, String position) {
        return get(agency.toLowerCase(Locale.ROOT) + "-" + position);
    }
}
