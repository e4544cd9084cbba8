package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What has a say before a person's task is completed, whatever the task does then. */
public interface BeforeCompletion {

    /**
     * In the transaction of the completion.
     *
     * @param outcome null where the task has only one way out
     * @param actor who may complete it, and does
     * @throws Refusal when it must not be completed so
     */
    void completing(DelegateTask task, String outcome, String actor);
}
