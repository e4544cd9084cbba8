package vn.ansinh.reporting.engine;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Gives each request a number of ours, which its lines in the log carry and its answer names, so that one can tell the
 * other. Around everything the container does: it writes its own line of a failure when all filters have returned. A
 * number that the client sends is not taken: it may be forged or used twice.
 */
class NumberedRequests extends ValveBase {

    static final String HEADER = "X-Request-Id";

    NumberedRequests() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        response.setHeader(HEADER, id);
        LogContext.request(id);
        try {
            getNext().invoke(request, response);
        } finally {
            LogContext.clear();
        }
    }
}
