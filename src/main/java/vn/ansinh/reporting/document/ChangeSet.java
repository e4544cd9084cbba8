package vn.ansinh.reporting.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.engine.Refusal;

/**
 * One save of several places of a draft, all or nothing: what was not valid, what somebody else has changed meanwhile, and
 * the versions of what was changed. A place is named by its anchor: {@code cell:A2-01}, {@code section:I}, {@code task:3}.
 */
public final class ChangeSet {

    /** The new versions of the places that were changed, by anchor. */
    public record Saved(Map<String, Integer> versions) {}

    /**
     * A place that somebody else has changed meanwhile.
     *
     * @param theirs what stands there now; null when it is gone
     * @param by his name
     */
    public record Conflict(String anchor, Object theirs, String by) {}

    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();

    /** This place cannot be saved so; the sentence says why. */
    public void invalid(String anchor, String sentence) {
        errors.put(anchor, sentence);
    }

    /**
     * Goes on when all is valid.
     *
     * @param refusal takes how many places are not, and the sentence of the first
     * @throws Refusal at the first place, with all of them
     */
    public void refuseInvalid(String refusal) {
        if (!errors.isEmpty()) {
            Map.Entry<String, String> first = errors.entrySet().iterator().next();
            throw Refusal.invalid(first.getKey(), refusal, errors.size(), first.getValue())
                    .with("errors", errors);
        }
    }

    /** @param version that the place has from now on */
    public void saved(String anchor, int version) {
        versions.put(anchor, version);
    }

    public void overtaken(String anchor, Object theirs, String by) {
        conflicts.add(new Conflict(anchor, theirs, by));
    }

    /** @throws Refusal with all places that somebody else has changed meanwhile; nothing is saved then */
    public Saved done(String refusal) {
        if (!conflicts.isEmpty()) {
            throw Refusal.conflict(refusal).with("conflicts", conflicts);
        }
        return new Saved(versions);
    }
}
