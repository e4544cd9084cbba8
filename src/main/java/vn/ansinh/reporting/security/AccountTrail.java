package vn.ansinh.reporting.security;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.IdentityWatch;
import vn.ansinh.reporting.engine.Texts;

/**
 * What is done to people's accounts, groups and rights, and their sign-ins, in the audit trail: of each person under a key of
 * its own, which he reads himself. Never a password, and of who is unknown not what he typed, which may be one.
 */
@Component
class AccountTrail implements IdentityWatch, AuditedObjects {

    private static final String PERSON = "person/";
    private static final String GROUP = "group/";

    /** Of rights that everybody has. */
    private static final String EVERYBODY = "grants";

    private static final String UNKNOWN = "sign-in";

    private static final Map<Change, String> ACTIONS = new EnumMap<>(Change.class);

    static {
        ACTIONS.put(Change.USER_CREATED, "person.created");
        ACTIONS.put(Change.USER_CHANGED, "person.changed");
        ACTIONS.put(Change.USER_DELETED, "person.deleted");
        ACTIONS.put(Change.JOINED, "person.group-joined");
        ACTIONS.put(Change.LEFT, "person.group-left");
        ACTIONS.put(Change.GROUP_CREATED, "group.created");
        ACTIONS.put(Change.GROUP_CHANGED, "group.changed");
        ACTIONS.put(Change.GROUP_DELETED, "group.deleted");
        ACTIONS.put(Change.GRANT_GIVEN, "grant.given");
        ACTIONS.put(Change.GRANT_CHANGED, "grant.changed");
        ACTIONS.put(Change.GRANT_TAKEN, "grant.taken");
    }

    /** As the engine's grants are written down: {@code PROCESS_DEFINITION agency-report: READ, CREATE_INSTANCE}. */
    private static final Pattern GRANT = Pattern.compile("([A-Z_]+) (\\S+): ([A-Z_, ]*)");

    /** Of what, as far as it has a name here. */
    private static final Set<String> RESOURCES = Set.of(
            "APPLICATION",
            "AUTHORIZATION",
            "BATCH",
            "DECISION_DEFINITION",
            "DEPLOYMENT",
            "FILTER",
            "GROUP",
            "GROUP_MEMBERSHIP",
            "PROCESS_DEFINITION",
            "PROCESS_INSTANCE",
            "TASK",
            "USER");

    /** To do what, as far as it has a name here. */
    private static final Set<String> RIGHTS = Set.of(
            "ACCESS",
            "ALL",
            "CREATE",
            "CREATE_INSTANCE",
            "DELETE",
            "READ",
            "READ_HISTORY",
            "READ_INSTANCE",
            "READ_TASK",
            "RETRY_JOB",
            "TASK_ASSIGN",
            "TASK_WORK",
            "UPDATE",
            "UPDATE_INSTANCE",
            "UPDATE_TASK");

    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Texts texts;

    AccountTrail(AuditTrail audit, CurrentUser currentUser, Texts texts) {
        this.audit = audit;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    @Transactional
    public void changed(String actor, Change change, Subject subject, String detail) {
        audit.record(key(subject), actor, ACTIONS.get(change), detail);
    }

    private static String key(Subject subject) {
        if (subject.user() != null) {
            return PERSON + subject.user();
        }
        return subject.group() == null ? EVERYBODY : GROUP + subject.group();
    }

    /** @param address where from; of a network rather than one, as attempts are counted */
    @Transactional
    public void signedIn(String userId, String address) {
        audit.record(PERSON + userId, userId, "person.signed-in", address);
    }

    /**
     * So often that attempts wait from now on. Written in any case, so that the time it takes tells nobody whether there is such a
     * user.
     *
     * @param userId null where nobody has that name
     */
    @Transactional
    public void refused(String userId, int failures, String address) {
        audit.record(
                userId == null ? UNKNOWN : PERSON + userId,
                AuditTrail.SYSTEM,
                "person.sign-in-refused",
                failures + ", " + address);
    }

    @Transactional
    public void passwordChanged(String userId, String actor) {
        audit.record(PERSON + userId, actor, "person.password-changed", "");
    }

    @Transactional
    public void sessionsEnded(String userId, String actor) {
        audit.record(PERSON + userId, actor, "person.sessions-ended", "");
    }

    @Override
    public List<Share> shares(String regime) {
        return regime == null
                ? List.of(Share.whole(Set.of(PERSON + currentUser.get().id())))
                : List.of();
    }

    @Override
    public Optional<String> said(String action, String detail) {
        Matcher grant = GRANT.matcher(detail);
        if (!action.startsWith("grant.") || !grant.matches()) {
            return Optional.empty();
        }
        return Optional.of(texts.of(
                "security.grant",
                named("security.grant.of.", grant.group(1), RESOURCES),
                grant.group(2).equals("*") ? texts.of("security.grant.of.every") : grant.group(2),
                Arrays.stream(grant.group(3).split(", "))
                        .map(right -> named("security.grant.to.", right, RIGHTS))
                        .collect(Collectors.joining(", "))));
    }

    private String named(String keys, String word, Set<String> known) {
        return known.contains(word)
                ? texts.of(keys + word.toLowerCase(Locale.ROOT).replace('_', '-'))
                : word;
    }

    @Override
    public Optional<String> address(String key) {
        if (!key.startsWith(PERSON)) {
            return Optional.empty();
        }
        String id = key.substring(PERSON.length());
        boolean own =
                currentUser.find().filter(person -> person.id().equals(id)).isPresent();
        return Optional.of(own ? "/tai-khoan" : "/camunda/app/admin/default/#/users/" + id + "?tab=profile");
    }
}
