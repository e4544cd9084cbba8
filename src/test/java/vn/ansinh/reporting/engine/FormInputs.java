package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;

/** Types into the forms of open tasks, as a person in the browser does. */
@Fixture
public class FormInputs {

    private final TaskInputs inputs;
    private final Officials officials;
    private final ObjectMapper json;
    private final TransactionOperations transaction;

    FormInputs(TaskInputs inputs, Officials officials, ObjectMapper json, TransactionOperations transaction) {
        this.inputs = inputs;
        this.officials = officials;
        this.json = json;
        this.transaction = transaction;
    }

    /** Replaces what the form of the open task of this kind holds. */
    public void type(String businessKey, String elementId, Map<String, Object> fields) {
        type(officials.task(businessKey, elementId).getId(), fields);
    }

    /** As {@link #type(String, String, Map)}, of a task that is known. */
    public void type(String task, Map<String, Object> fields) {
        transaction.executeWithoutResult(status ->
                inputs.save(task, json.valueToTree(fields), inputs.of(task).version(), "test"));
    }
}
