package vn.ansinh.reporting.engine;

/**
 * Told what an administrator does to processes past their forms and pages, by the engine's own interface: suspends one, changes a
 * variable, moves or deletes an instance, gives a task to somebody. No step of ours tells of it.
 */
public interface InterventionWatch {

    /**
     * Asked before it is done: afterwards there may be nothing left to ask.
     *
     * @param path below the engine, {@code /process-instance/4711/suspended}
     * @return the business key of what it is about; empty where that is nothing, or not known
     */
    String about(String path);

    /**
     * It was done.
     *
     * @param actor the person's id
     * @param about as {@link #about} said
     */
    void intervened(String actor, String about, String method, String path);
}
