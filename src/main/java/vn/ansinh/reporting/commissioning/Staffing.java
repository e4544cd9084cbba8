package vn.ansinh.reporting.commissioning;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many people each of the engine's groups has. One query for all: the engine's own counts one group at a time. */
@Repository
class Staffing {

    /** @param reachable those of the members who have a mail address */
    record Staff(int members, int reachable) {

        static final Staff NONE = new Staff(0, 0);

        boolean complete() {
            return members > 0 && reachable == members;
        }
    }

    private final JdbcClient jdbc;

    Staffing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By group; a group without members is not in it. */
    Map<String, Staff> byGroup() {
        Map<String, Staff> staff = new HashMap<>();
        jdbc.sql("""
                        select membership.group_id_ as id, count(*) as members,
                               count(*) filter (where person.email_ like '%@%') as reachable
                          from act_id_membership membership join act_id_user person on person.id_ = membership.user_id_
                         group by membership.group_id_""")
                .query((row, number) ->
                        staff.put(row.getString("id"), new Staff(row.getInt("members"), row.getInt("reachable"))))
                .list();
        return staff;
    }
}
