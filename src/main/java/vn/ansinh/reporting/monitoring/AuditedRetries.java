package vn.ansinh.reporting.monitoring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditJournal;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Texts;

/** What was tried again in Cockpit is read by whoever may do it. */
@Component
class AuditedRetries implements AuditedObjects {

    private static final String COCKPIT = "cockpit";

    /** Under which it stands in the trail, with the business key, or with the name of a process that is about nothing. */
    static final String OBJECT = COCKPIT + "/";

    private final AuditJournal journal;
    private final CurrentUser currentUser;
    private final Texts texts;

    AuditedRetries(AuditJournal journal, CurrentUser currentUser, Texts texts) {
        this.journal = journal;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public List<Share> shares(String regime) {
        Person person = currentUser.get();
        if (!person.in(Groups.MANAGERS) && !person.administrator()) {
            return List.of();
        }
        Set<String> keys = new HashSet<>(journal.objects(COCKPIT));
        keys.removeIf(key -> regime != null && !key.startsWith(OBJECT + regime + "/"));
        return List.of(Share.whole(keys));
    }

    @Override
    public Map<String, String> names(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(OBJECT))
                .collect(Collectors.toMap(
                        key -> key, key -> texts.of("cockpit.retried", key.substring(OBJECT.length()))));
    }

    @Override
    public Optional<String> address(String key) {
        return Optional.empty();
    }
}
