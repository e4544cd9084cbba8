package vn.ansinh.reporting.difficulty;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;

/** Who reads what was done to a case: as its history on its own page. */
@Component
class AuditedCases implements AuditedObjects {

    private static final Pattern KEY = Pattern.compile("KK-[0-9]{4}-[0-9]{4,}");
    private static final Set<String> AMONG_OFFICES = actions(Kind.AMONG_OFFICES);
    private static final Set<String> WORDS_OF_OFFICES = actions(Kind.WORDS_OF_OFFICES);

    private final DifficultyAccess access;

    AuditedCases(DifficultyAccess access) {
        this.access = access;
    }

    private static Set<String> actions(Collection<Kind> kinds) {
        return kinds.stream().map(Kind::action).collect(Collectors.toSet());
    }

    @Override
    public List<Share> shares(String regime) {
        if (!access.concerned(access.person())) {
            return List.of();
        }
        Map<Boolean, Set<String>> keys = access.visibleKeys(regime);
        return List.of(
                Share.whole(keys.get(true)),
                Share.whole(keys.get(false)).without(AMONG_OFFICES).wordless(WORDS_OF_OFFICES));
    }

    @Override
    public Optional<String> address(String key) {
        return KEY.matcher(key).matches() ? Optional.of("/kho-khan/" + key) : Optional.empty();
    }
}
