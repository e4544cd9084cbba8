package vn.ansinh.reporting.engine;

import java.util.Set;

/** Where people read what an instance is about; one bean for the processes of a module. */
public interface ProcessPage {

    /** The keys of the processes it answers for. */
    Set<String> processes();

    /**
     * The path of the page.
     *
     * @param elementId of the task that was done; null when the instance was just started
     * @return null where there is no page
     */
    String address(String businessKey, String elementId);
}
