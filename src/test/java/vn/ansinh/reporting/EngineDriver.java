package vn.ansinh.reporting;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import vn.ansinh.reporting.engine.TestClock;
import vn.ansinh.reporting.notification.MailCarrier;

/** Moves the engine in an {@link EngineTest}: nothing happens by itself. */
@Fixture
public class EngineDriver {

    /** The day the plan was made; every test begins on it. */
    public static final String BEGINNING = "2021-04-12T08:00";

    private final ProcessEngine engine;
    private final TestClock clock;
    private final GreenMail mailServer;
    private final MailCarrier carrier;

    EngineDriver(ProcessEngine engine, TestClock clock, GreenMail mailServer, MailCarrier carrier) {
        this.engine = engine;
        this.clock = clock;
        this.mailServer = mailServer;
        this.carrier = carrier;
    }

    /** Lets the mail that waits leave, and runs the due jobs of process instances, timers included, until all is done. */
    public void runJobs() {
        do {
            carrier.carry();
            run(engine.getManagementService().createJobQuery());
        } while (carrier.carry()
                && !due(engine.getManagementService().createJobQuery()).isEmpty());
    }

    /** Runs the due jobs of this process, and those they bring about, and nothing else. */
    public void runJobs(String process) {
        run(engine.getManagementService().createJobQuery().processDefinitionKey(process));
    }

    /** Makes it this time, for us and for the engine; timers that become due wait for {@link #runJobs()}. */
    public void at(String localDateTime) {
        clock.at(localDateTime);
    }

    /** As {@link #at(String)}; for the due date of a timer or a retry. */
    public void at(Instant instant) {
        clock.at(instant);
    }

    void beginAnew() {
        engine.getIdentityService().clearAuthentication();
        clock.at(BEGINNING);
        if (!mailServer.isRunning()) {
            mailServer.start();
        }
        try {
            mailServer.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
        BpmnAwareTests.init(engine);
    }

    private void run(JobQuery jobs) {
        for (List<String> due = due(jobs); !due.isEmpty(); due = due(jobs)) {
            due.forEach(this::run);
        }
    }

    // A job without an instance starts one: the test of that process says when.
    private static List<String> due(JobQuery jobs) {
        return jobs.executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .map(Job::getId)
                .toList();
    }

    private void run(String jobId) {
        // One that an earlier job of the same round has cancelled is gone.
        if (engine.getManagementService().createJobQuery().jobId(jobId).count() == 1) {
            engine.getManagementService().executeJob(jobId);
        }
    }
}
