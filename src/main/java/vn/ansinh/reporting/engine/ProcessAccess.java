package vn.ansinh.reporting.engine;

import java.util.Set;

/**
 * What people may do with the instances of a process, beyond the tasks they are given; a bean of the module whose process
 * it is. Everybody who is signed in sees the diagram.
 *
 * @param process its key
 * @param watched whether managers see its tasks and its history; its instances they see in any case
 * @param reviewTask the element at which the standing agency's reviewers judge what was sent; null where it has none
 * @param starters the groups that begin one
 * @param standingStarters the functions in the standing agency of whichever regime that begin one
 * @param startedByOfficers whether the officers of every agency begin one
 */
public record ProcessAccess(
        String process,
        boolean watched,
        String reviewTask,
        Set<String> starters,
        Set<Standing> standingStarters,
        boolean startedByOfficers) {

    /** Only of a process whose tasks are for those who have them. */
    public static ProcessAccess closed(String process) {
        return new ProcessAccess(process, false, null, Set.of(), Set.of(), false);
    }

    public static ProcessAccess watched(String process) {
        return new ProcessAccess(process, true, null, Set.of(), Set.of(), false);
    }

    public ProcessAccess reviewedAt(String element) {
        return new ProcessAccess(process, watched, element, starters, standingStarters, startedByOfficers);
    }

    public ProcessAccess startedBy(String... groups) {
        return new ProcessAccess(process, watched, reviewTask, Set.of(groups), standingStarters, startedByOfficers);
    }

    public ProcessAccess startedBy(Standing... functions) {
        return new ProcessAccess(process, watched, reviewTask, starters, Set.of(functions), startedByOfficers);
    }

    public ProcessAccess startedByOfficersOfAllAgencies() {
        return new ProcessAccess(process, watched, reviewTask, starters, standingStarters, true);
    }
}
