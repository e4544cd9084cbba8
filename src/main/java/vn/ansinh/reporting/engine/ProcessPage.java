package vn.ansinh.reporting.engine;

import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Where people read what an instance is about; one bean for the processes of a module.
 *
 * @param processes the keys of the processes it answers for
 * @param address takes the business key and the element of the task that was done, null when the instance was just
 *     started; null where there is no page
 */
public record ProcessPage(Set<String> processes, BinaryOperator<String> address) {

    /** The path of the page. */
    String address(String businessKey, String elementId) {
        return address.apply(businessKey, elementId);
    }
}
