package vn.ansinh.reporting.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.People;

/** The people behind groups and user ids, as far as they can be written to. */
@Component
class Recipients {

    private final IdentityService identityService;

    Recipients(IdentityService identityService) {
        this.identityService = identityService;
    }

    List<Recipient> ofGroups(Collection<String> groupIds) {
        return find(groupIds, "ID_ in (select USER_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ in (%s))");
    }

    List<Recipient> ofUsers(Collection<String> userIds) {
        return find(userIds, "ID_ in (%s)");
    }

    /** One native query for all: the engine's own query takes a single group. */
    private List<Recipient> find(Collection<String> ids, String condition) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> distinct = ids.stream().distinct().toList();
        String names = IntStream.range(0, distinct.size())
                .mapToObj(number -> "#{id" + number + "}")
                .collect(Collectors.joining(", "));
        NativeUserQuery query = identityService
                .createNativeUserQuery()
                .sql("select * from ACT_ID_USER where EMAIL_ like '%@%' and " + condition.formatted(names)
                        + " order by ID_");
        for (int number = 0; number < distinct.size(); number++) {
            query.parameter("id" + number, distinct.get(number));
        }
        Map<String, String> nameByAddress = new LinkedHashMap<>();
        query.list()
                .forEach(user -> nameByAddress.merge(address(user), name(user), (one, other) -> one + ", " + other));
        return nameByAddress.entrySet().stream()
                .map(entry -> new Recipient(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String address(User user) {
        return user.getEmail().strip().toLowerCase(Locale.ROOT);
    }

    private static String name(User user) {
        String name = People.fullName(user);
        return name.isEmpty() ? user.getId() : name;
    }
}
