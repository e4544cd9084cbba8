package vn.ansinh.reporting.engine.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusalWriter;

/**
 * Answers with 503 and the time to try again whatever failed because the database did: before sessions, since those are
 * rows of it too; in place of what MVC, the engine's REST layer and the web applications would make of it, each its own
 * kind of 500.
 */
final class DatabaseAwayFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private final transient RefusalWriter refusals;
    private final transient UnavailablePage page;

    DatabaseAwayFilter(RefusalWriter refusals, UnavailablePage page) {
        this.refusals = refusals;
        this.page = page;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WebRequest.running() != null) {
            chain.doFilter(request, response);
            return;
        }
        WebRequest running = WebRequest.begin();
        // What the probes say of the database is their answer.
        var answer = new WithheldAnswer(response, running, path(request).startsWith("/actuator/"));
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | IOException | RuntimeException e) {
            DatabaseTrouble.behind(e).ifPresent(running::failed);
            if (!running.troubled() || response.isCommitted()) {
                throw e;
            }
            answer.withhold();
        } finally {
            WebRequest.end();
        }
        if (answer.withheld() && !response.isCommitted()) {
            say(request, response, running.trouble());
        }
    }

    private void say(HttpServletRequest request, HttpServletResponse response, SQLException trouble)
            throws IOException {
        LOG.warn(
                "{} {} is answered with 503: {}",
                request.getMethod(),
                request.getRequestURI(),
                DatabaseTrouble.line(trouble));
        var refusal =
                Refusal.unavailable(DatabaseTrouble.away(trouble) ? "engine.database.away" : "engine.database.busy");
        response.setContentLengthLong(-1);
        if (forPerson(request)) {
            page.write(response, refusal, request.getMethod().equals("GET"));
        } else {
            refusals.write(response, refusal);
        }
    }

    private static boolean forPerson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = path(request);
        return accept != null
                && accept.contains("text/html")
                && !path.startsWith("/api/")
                && !path.startsWith("/camunda/api/")
                && !path.startsWith("/engine-rest/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
