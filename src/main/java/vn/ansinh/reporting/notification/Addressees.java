package vn.ansinh.reporting.notification;

import java.util.Collection;
import java.util.List;

/**
 * Whom a mail is for, before anybody asks who of them has an address.
 *
 * @param ids of groups or of people, sorted, each once
 */
record Addressees(List<String> ids, boolean groups) {

    static Addressees groups(Collection<String> ids) {
        return new Addressees(sorted(ids), true);
    }

    static Addressees users(Collection<String> ids) {
        return new Addressees(sorted(ids), false);
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().distinct().sorted().toList();
    }
}
