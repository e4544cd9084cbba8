package vn.ansinh.reporting.upgrade;

import java.util.Map;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/**
 * What a kind has in a province that stopped in the middle of everything: a {@link vn.ansinh.reporting.Fixture} in the
 * kind's package, ordered where one needs what another has played.
 */
public interface KindAtWork {

    /** What a person does at a task. */
    record Step(Person person, String outcome, Map<String, Object> fields) {

        public Step(Person person, String outcome) {
            this(person, outcome, Map.of());
        }
    }

    /** Opens something at each user task of the kind's models. */
    void play(StepsOnward onward);

    /** @return what the person does whose turn it is so that work goes on, null where the task is not the kind's */
    Step step(String element, String key, StepsOnward onward);
}
