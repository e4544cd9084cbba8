package vn.ansinh.reporting.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.ansinh.reporting.report.ReportLife.Step;

/**
 * The engine without an application: the shape of {@code agency-report}, its steps empty, to compare with. Full history,
 * and the same settings of what history costs, as the application has.
 */
public final class BareEngine implements AutoCloseable {

    private static final String GROUP = "syt-officers";

    private final ProcessEngine engine;
    private final boolean configured;

    /** @param configured whether it checks what people are granted, and grants tasks, as the application's engine does */
    public BareEngine(String name, DataSource database, boolean configured) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setHistoryRemovalTimeStrategy("none");
        configuration.setHistoryCleanupStrategy("endTimeBased");
        configuration.setIdGenerator(new StrongUuidGenerator());
        if (configured) {
            configuration.setAuthorizationEnabled(true);
            configuration.setAuthorizationCheckRevokes("never");
            configuration.setEnableHistoricInstancePermissions(true);
            configuration.setResourceAuthorizationProvider(new TaskGrants());
            configuration.setCustomSessionFactories(List.of(new GrantsOnly.Factory(
                    null, new StaticListableBeanFactory().getBeanProvider(IdentityWatch.class))));
        }
        this.configured = configured;
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("agency-report.bpmn", shape())
                .deploy();
    }

    /** The model without what it calls. */
    private static String shape() {
        try {
            return Files.readString(Path.of("bpmn", "agency-report.bpmn"))
                    .replaceAll("(?s)<bpmn:extensionElements>.*?</bpmn:extensionElements>", "")
                    .replaceAll(" camunda:(?:formKey|dueDate)=\"[^\"]*\"", "")
                    .replaceAll("camunda:candidateGroups=\"[^\"]*\"", "camunda:candidateGroups=\"" + GROUP + "\"")
                    .replaceAll("camunda:delegateExpression=\"[^\"]*\"", "camunda:expression=\"\\${true}\"")
                    .replace("${reportRouting.reviewDue(execution)}", "2099-01-01T00:00:00");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start(String key) {
        engine.getRuntimeService()
                .createMessageCorrelation("ReportRequested")
                .processInstanceBusinessKey(key)
                .correlateStartMessage();
    }

    /** The steps of a report's life that are the engine's. */
    public List<Step> steps(String key) {
        return List.of(
                completed("drafted", key, Map.of("checkStep", false, "issueWithApproval", false)),
                completed("approved", key, Map.of("approveReportOutcome", "approve")),
                completed("issued", key, Map.of()),
                completed("accepted", key, Map.of("reviewReportOutcome", "accept")),
                new Step("cycle told", () -> {
                    String job = engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance(key))
                            .messages()
                            .singleResult()
                            .getId();
                    return () -> engine.getManagementService().executeJob(job);
                }));
    }

    private Step completed(String name, String key, Map<String, Object> variables) {
        Supplier<Runnable> prepared = () -> {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .singleResult()
                    .getId();
            return () -> as(() -> engine.getTaskService().complete(task, variables));
        };
        return new Step(name, prepared);
    }

    private void as(Runnable work) {
        if (configured) {
            engine.getIdentityService().setAuthentication("syt-officer", List.of(GROUP));
        }
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String instance(String key) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    @Override
    public void close() {
        engine.close();
    }
}
