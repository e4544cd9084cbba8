package vn.ansinh.reporting.signing;

import java.util.Map;
import vn.ansinh.reporting.engine.TaskInput;

/** A kind of document that is signed in some of its tasks. A bean of the module that owns the kind. */
public interface SignableDocument {

    /** The tasks in which it is signed, by their elements in the models. */
    Map<String, SigningStep> tasks();

    /**
     * The document as it is now. Whoever asks works on the task.
     *
     * @param elementId one of those tasks
     * @param businessKey of the task's process
     * @param typed into the task's form
     * @param signer the name of who signs there; where a clerk does, the approver's is known
     * @throws vn.ansinh.reporting.engine.Refusal when there is none
     */
    ToSign toSign(String elementId, String businessKey, TaskInput typed, String signer);
}
