package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who the engine acts for. Every authenticated request sets it (see {@code security}), because without it the engine
 * checks nothing at all.
 */
@Component
public class CurrentUser {

    /** Members see and do everything; the engine's own name for them. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /** A signed-in person. */
    public record Person(String id, List<String> groups) {

        private static final Pattern AGENCY_GROUP = Pattern.compile("([a-z0-9]+)-(?:officers|heads|leaders|clerks)");
        private static final Set<String> NO_AGENCY = Set.of("ppc");

        public boolean administrator() {
            return groups.contains(ADMINISTRATORS);
        }

        public boolean in(String group) {
            return groups.contains(group);
        }

        /** Whether the person has this position in the agency, an administrator any. */
        public boolean is(Position position, String agency) {
            return administrator() || in(position.group(agency));
        }

        /** Whether the person has this function in the standing agency of a regime, an administrator any. */
        public boolean is(Standing function, String regime) {
            return administrator() || in(function.group(regime));
        }

        /** Whether the person has any function in the standing agency of a regime. */
        public boolean standing(String regime) {
            return Standing.groups(regime).stream().anyMatch(this::in);
        }

        /** The regimes in whose standing agency the person has one of these functions, {@code KL92}. */
        public Set<String> regimes(Standing... functions) {
            Set<Standing> wanted = Set.of(functions);
            return groups.stream()
                    .filter(group -> Standing.of(group).filter(wanted::contains).isPresent())
                    .flatMap(group -> Standing.regime(group).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The regimes in whose standing agency the person has any function. */
        public Set<String> regimes() {
            return regimes(Standing.values());
        }

        /** The codes of the agencies the person works in, for example {@code SYT}; mostly one. */
        public Set<String> agencies() {
            return groups.stream()
                    .map(AGENCY_GROUP::matcher)
                    .filter(Matcher::matches)
                    .map(group -> group.group(1))
                    .filter(code -> !NO_AGENCY.contains(code))
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Those in which the person has this position. */
        public Set<String> agencies(Position position) {
            return agencies().stream()
                    .filter(agency -> in(position.group(agency)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private final IdentityService identityService;

    CurrentUser(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The person of the running request; empty when the system itself acts (a job, a start-up). */
    public Optional<Person> find() {
        Authentication authentication = identityService.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? Optional.empty()
                : Optional.of(new Person(
                        authentication.getUserId(),
                        authentication.getGroupIds() == null ? List.of() : authentication.getGroupIds()));
    }

    /** @throws Refusal when nobody is signed in */
    public Person get() {
        return find().orElseThrow(() -> Refusal.forbidden("engine.not-signed-in"));
    }

    /** @throws Refusal when it is no administrator */
    public Person administrator() {
        Person person = get();
        if (!person.administrator()) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        return person;
    }

    /**
     * Acts as the system: the engine checks no authorization inside. Only after our own check of the person.
     *
     * @return what the action returns
     */
    public <T> T asSystem(Supplier<T> action) {
        return as(null, action);
    }

    /** Acts as the given person, whatever the running request's. */
    public <T> T as(Person person, Supplier<T> action) {
        Authentication before = identityService.getCurrentAuthentication();
        try {
            if (person == null) {
                identityService.clearAuthentication();
            } else {
                identityService.setAuthentication(person.id(), person.groups());
            }
            return action.get();
        } finally {
            if (before == null) {
                identityService.clearAuthentication();
            } else {
                identityService.setAuthentication(before);
            }
        }
    }

    /** The person with this id, with the groups the directory gives now. */
    public Person person(String id) {
        List<String> groups = asSystem(() -> identityService.createGroupQuery().groupMember(id).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList());
        return new Person(id, groups);
    }
}
