package vn.ansinh.reporting.integrity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.integrity.Roster.Member;

/** The engine's tables of people, tasks and instances, each asked once: its own queries ask one group at a time. */
@Repository
class Rosters {

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By group, in the order of their ids; a group without members is not in it. */
    Map<String, List<Member>> members() {
        Map<String, List<Member>> groups = new HashMap<>();
        jdbc.sql("""
                        select membership.group_id_ as in_group, person.id_ as id, person.last_ as last, person.first_ as first,
                               coalesce(person.email_ like '%@%', false) as reachable
                          from act_id_membership membership join act_id_user person on person.id_ = membership.user_id_
                         order by membership.group_id_, person.id_""").query(row -> {
            groups.computeIfAbsent(row.getString("in_group"), group -> new ArrayList<>())
                    .add(new Member(
                            row.getString("id"),
                            People.fullName(row.getString("last"), row.getString("first")),
                            row.getBoolean("reachable")));
        });
        return groups;
    }

    /** The groups that have open tasks. */
    Set<String> waiting() {
        return new HashSet<>(jdbc.sql("""
                        select distinct group_id_ from act_ru_identitylink
                         where type_ = 'candidate' and task_id_ is not null and group_id_ is not null""").query(String.class).list());
    }

    /** The codes of the regimes of which something is under way: their keys begin with it. */
    Set<String> underWay() {
        return new HashSet<>(jdbc.sql("""
                        select distinct split_part(business_key_, '/', 1) from act_ru_execution
                         where parent_id_ is null and business_key_ like '%/%'""").query(String.class).list());
    }
}
