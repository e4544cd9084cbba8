package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Tells the tasks of a module apart that have the same name: whose report it is, or of which period. */
public interface TaskSubject {

    /** Words to be added to the name of a task just created; empty when it is another module's. */
    String of(DelegateTask task);
}
