package vn.ansinh.reporting.edge;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.reporting.engine.Failures;

/** Answers what ends in the server itself, before any filter of ours: addresses and headers that cannot be read. */
class ServerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

    private final PlainAnswer answers;

    ServerErrors(PlainAnswer answers) {
        this.answers = answers;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            answers.write(
                    request,
                    response,
                    Failures.of(response.getStatus()),
                    response.getMessage() == null ? "refused by the server" : response.getMessage());
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("nobody is there any more to be answered", e);
        }
    }
}
