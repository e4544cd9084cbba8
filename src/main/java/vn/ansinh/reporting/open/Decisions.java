package vn.ansinh.reporting.open;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.open.PublicSide.Body;
import vn.ansinh.reporting.open.PublicSide.Restriction;

/** What bodies show to everybody, and who decided it, in words. */
@Component
class Decisions {

    /**
     * What holds for a body, as people read it.
     *
     * @param shows {@code all}, {@code status} or {@code nothing}
     * @param reason empty where it shows all
     * @param said the same as a sentence, with who decided it and when
     */
    record Decision(String code, String name, String shows, String reason, String said) {

        public boolean restricts() {
            return !shows.equals("all");
        }
    }

    private final People people;
    private final Texts texts;

    Decisions(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** What holds for each of these. */
    List<Decision> of(List<Body> bodies) {
        Map<String, String> names = people.names(bodies.stream()
                .map(Body::restriction)
                .filter(Objects::nonNull)
                .map(Restriction::setBy)
                .toList());
        return bodies.stream().map(body -> decision(body, names)).toList();
    }

    private Decision decision(Body body, Map<String, String> names) {
        Restriction restriction = body.restriction();
        if (restriction == null) {
            return new Decision(body.code(), body.name(), "all", "", texts.of("open.restriction.all"));
        }
        String shows = restriction.hidesStatus() ? "nothing" : "status";
        return new Decision(
                body.code(),
                body.name(),
                shows,
                restriction.reason(),
                texts.of(
                        "open.restriction." + shows,
                        restriction.reason(),
                        names.getOrDefault(restriction.setBy(), restriction.setBy()),
                        Formats.dayOf(restriction.setAt())));
    }
}
