package vn.ansinh.reporting.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose trail a person may read: each module says it of the objects it keeps, in one bean, by the same rules as of the objects
 * themselves. Asked of all of them at once, never one by one.
 */
public interface AuditedObjects {

    /**
     * Objects of whose trail the person reads the same.
     *
     * @param keys of the objects
     * @param only the actions he learns of; empty for all
     * @param without actions he does not learn of
     * @param wordless actions of which he learns that they were done, not what was said
     * @param open whether he may open the objects' pages
     */
    record Share(Set<String> keys, Set<String> only, Set<String> without, Set<String> wordless, boolean open) {

        /** All that was done, and the objects. */
        public static Share whole(Set<String> keys) {
            return new Share(keys, Set.of(), Set.of(), Set.of(), true);
        }

        /** These actions, and the objects. */
        public static Share only(Set<String> keys, String... actions) {
            return new Share(keys, Set.of(actions), Set.of(), Set.of(), true);
        }

        /** The same, of objects that he may not open. */
        public Share closed() {
            return new Share(keys, only, without, wordless, false);
        }

        /** The same, with less of what was said. */
        public Share wordless(Set<String> actions) {
            return new Share(keys, only, without, actions, open);
        }

        /** The same but for these actions. */
        public Share without(Set<String> actions) {
            return new Share(keys, only, actions, wordless, open);
        }
    }

    /**
     * What the signed-in person reads. An administrator reads all, whatever is said here, and asks only for a regime's.
     *
     * @param regime whose objects are asked for, {@code KL92}; null for all there are
     */
    List<Share> shares(String regime);

    /** What objects of the module are called, by their keys: those whose keys say nothing to people, asked for at once. */
    default Map<String, String> names(Collection<String> keys) {
        return Map.of();
    }

    /** What was said of an object of the module, where it is not written as people read it; else empty. */
    default Optional<String> said(String action, String detail) {
        return Optional.empty();
    }

    /** Where an object of the module is read; empty for any other key, and where there is no page. */
    Optional<String> address(String key);
}
