package vn.ansinh.reporting.integrity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is in which of the engine's groups.
 *
 * @param groups the members by group; a group without members is not in it
 * @param waiting the groups that have open tasks
 */
record Roster(Map<String, List<Member>> groups, Set<String> waiting) {

    /** @param reachable whether the person has a mail address */
    record Member(String id, String fullName, boolean reachable) implements Named {

        @Override
        public String name(Locale locale) {
            return fullName.isEmpty() ? id : fullName;
        }
    }

    List<Member> of(String group) {
        return groups.getOrDefault(group, List.of());
    }

    boolean nobody(String group) {
        return of(group).isEmpty();
    }

    private Set<String> ids(String group) {
        return of(group).stream().map(Member::id).collect(Collectors.toSet());
    }

    /** Whether both groups have people and yet are one and the same person, who may not approve what he drafted. */
    boolean onePerson(String drafters, String approvers) {
        Set<String> drafting = ids(drafters);
        return drafting.size() == 1 && drafting.equals(ids(approvers));
    }
}
