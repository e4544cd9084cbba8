package vn.ansinh.reporting.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;

/**
 * Who reads what was done to a token: whom it reads for, himself or his agency, and who issued it. And to what a body shows to
 * everybody: the body, and the coordinators of the regimes that name it.
 */
@Component
class AuditedPrograms implements AuditedObjects {

    /** As {@link AccessTokens} writes it: the name may have anything in it, what follows has no semicolon. */
    private static final Pattern ISSUED = Pattern.compile("(.*); ([^;]+); ([a-z, -]+); ([^;]+)", Pattern.DOTALL);

    private final AccessTokens tokens;
    private final RegimeBodies bodies;
    private final AgencyDirectory directory;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    AuditedPrograms(
            AccessTokens tokens,
            RegimeBodies bodies,
            AgencyDirectory directory,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.tokens = tokens;
        this.bodies = bodies;
        this.directory = directory;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Share> shares(String regime) {
        Person person = currentUser.get();
        return Stream.of(regime == null ? tokens(person) : Set.<String>of(), shown(person, regime))
                .map(Share::whole)
                .map(share -> person.administrator() ? share : share.closed())
                .toList();
    }

    /** A token belongs to no regime. */
    private Set<String> tokens(Person person) {
        return tokens.all().stream()
                .filter(token -> person.administrator()
                        || person.id().equals(token.person())
                        || person.id().equals(token.issuedBy())
                        || token.agency() != null && person.agencies().contains(token.agency()))
                .map(token -> AccessToken.key(token.id()))
                .collect(Collectors.toSet());
    }

    /** Of every body of whose decisions he may read; whether it has decided anything is not asked. */
    private Set<String> shown(Person person, String regime) {
        Set<String> read = person.regimes(Standing.COORDINATORS).stream()
                .filter(code -> regime == null || code.equals(regime))
                .flatMap(code -> named(code).stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (regime == null) {
            read.addAll(person.agencies());
        } else {
            named(regime).stream()
                    .filter(body -> person.administrator() || person.agencies().contains(body))
                    .forEach(read::add);
        }
        return read.stream().map(body -> PublicSide.OBJECT + body).collect(Collectors.toSet());
    }

    /** The codes of all bodies that the regime ever named. */
    private Set<String> named(String regime) {
        return bodies.rows(regime).stream().map(body -> body.agency().value()).collect(Collectors.toSet());
    }

    @Override
    public Map<String, String> names(Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        if (keys.stream().anyMatch(key -> key.startsWith(AccessToken.OBJECT))) {
            tokens.all()
                    .forEach(token ->
                            names.put(AccessToken.key(token.id()), texts.of("open.token.object", token.name())));
        }
        keys.stream()
                .filter(key -> key.startsWith(PublicSide.OBJECT))
                .forEach(key -> names.put(
                        key, texts.of("open.public.object", body(key.substring(PublicSide.OBJECT.length())))));
        return names;
    }

    private String body(String code) {
        try {
            return directory.nameOn(new AgencyCode(code), LocalDate.now(clock), texts.locale());
        } catch (ReferenceRefusal | IllegalArgumentException unknown) {
            return code;
        }
    }

    @Override
    public Optional<String> said(String action, String detail) {
        Matcher issued = ISSUED.matcher(detail);
        if (!action.equals("token.issued") || !issued.matches()) {
            return Optional.empty();
        }
        String scopes = Arrays.stream(issued.group(3).split(", "))
                .map(word -> Scope.of(word)
                        .map(scope -> texts.of("open.scope." + scope.word()))
                        .orElse(word))
                .collect(Collectors.joining("; "));
        return Optional.of(texts.of("open.token.said", body(issued.group(2)), scopes, issued.group(4)));
    }

    @Override
    public Optional<String> address(String key) {
        return key.startsWith(AccessToken.OBJECT) || key.startsWith(PublicSide.OBJECT)
                ? Optional.of("/ma-truy-cap")
                : Optional.empty();
    }
}
