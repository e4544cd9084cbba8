package vn.ansinh.reporting.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.People;

/** The people behind groups and user ids, as far as they can be written to. */
@Component
class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Member(String asked, String user, Recipient recipient) {}

    /** Of these addressees; empty where nobody has an address. */
    List<Recipient> of(Addressees asked) {
        return of(List.of(asked)).get(asked);
    }

    /** Of each of these addressees, in one statement. */
    Map<Addressees, List<Recipient>> of(Collection<Addressees> asked) {
        Map<String, List<Member>> groups = new HashMap<>();
        Map<String, List<Member>> users = new HashMap<>();
        jdbc.sql("""
                select m.group_id_ as asked, true as of_groups, u.id_, u.last_, u.first_, u.email_
                  from act_id_membership m join act_id_user u on u.id_ = m.user_id_
                 where m.group_id_ = any(:groups) and u.email_ like '%@%'
                 union all
                select id_, false, id_, last_, first_, email_ from act_id_user
                 where id_ = any(:users) and email_ like '%@%'
                """)
                .param("groups", ids(asked, Addressees::groups))
                .param("users", ids(asked, to -> !to.groups()))
                .query(row -> {
                    String id = row.getString("id_");
                    String name = People.fullName(row.getString("last_"), row.getString("first_"));
                    String address = row.getString("email_").strip().toLowerCase(Locale.ROOT);
                    var member =
                            new Member(row.getString("asked"), id, new Recipient(address, name.isEmpty() ? id : name));
                    (row.getBoolean("of_groups") ? groups : users)
                            .computeIfAbsent(member.asked, key -> new ArrayList<>())
                            .add(member);
                });
        Map<Addressees, List<Recipient>> recipients = new HashMap<>();
        asked.forEach(to -> recipients.put(to, together(to, to.groups() ? groups : users)));
        return recipients;
    }

    private static String[] ids(Collection<Addressees> asked, Predicate<Addressees> which) {
        return asked.stream()
                .filter(which)
                .flatMap(to -> to.ids().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** One for each address, in the order of the people's ids; whoever shares one is named with it. */
    private static List<Recipient> together(Addressees to, Map<String, List<Member>> members) {
        Map<String, Recipient> byUser = new TreeMap<>();
        to.ids()
                .forEach(id -> members.getOrDefault(id, List.of())
                        .forEach(member -> byUser.put(member.user, member.recipient)));
        Map<String, String> nameByAddress = new LinkedHashMap<>();
        byUser.values()
                .forEach(recipient ->
                        nameByAddress.merge(recipient.address(), recipient.name(), (one, other) -> one + ", " + other));
        return nameByAddress.entrySet().stream()
                .map(entry -> new Recipient(entry.getKey(), entry.getValue()))
                .toList();
    }
}
