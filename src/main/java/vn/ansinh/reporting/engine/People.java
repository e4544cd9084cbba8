package vn.ansinh.reporting.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names behind user ids; an id that is nobody's any more stands for itself. */
@Component
public class People {

    private record Name(String id, String last, String first) {}

    private static final Rows<Name> NAMES = Rows.of(Name.class);

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Họ, đệm, tên: the family name, which the engine calls the last, comes first. Empty for one without a name. */
    public static String fullName(User user) {
        return fullName(user.getLastName(), user.getFirstName());
    }

    /** As {@link #fullName(User)}. */
    public static String fullName(String last, String first) {
        return Stream.of(last, first)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    /** The name of one; the id itself when it is nobody's any more. */
    public String name(String id) {
        return names(List.of(id)).getOrDefault(id, id);
    }

    /**
     * By id; without those nobody has any more. Not by the engine's query: every page asks it, and that one puts its statement together
     * anew each time.
     */
    public Map<String, String> names(Collection<String> ids) {
        String[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
        if (wanted.length == 0) {
            return Map.of();
        }
        return jdbc
                .sql("select id_ as id, last_ as last, first_ as first from act_id_user where id_ = any(:ids)")
                .param("ids", wanted)
                .query(NAMES)
                .list()
                .stream()
                .collect(Collectors.toMap(Name::id, name -> fullName(name.last, name.first)));
    }
}
