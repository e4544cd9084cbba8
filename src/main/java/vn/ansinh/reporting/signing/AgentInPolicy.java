package vn.ansinh.reporting.signing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/** The page on which forms are open may speak to the signing agent, where it is used: its content policy says so. */
class AgentInPolicy extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";

    private final SigningAgent agent;

    AgentInPolicy(SigningAgent agent) {
        this.agent = agent;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (agent.address().isEmpty()) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(request, new Widened(response, agent.address().get()));
        }
    }

    private static final class Widened extends HttpServletResponseWrapper {

        private final URI agent;

        Widened(HttpServletResponse response, URI agent) {
            super(response);
            this.agent = agent;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, widened(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, widened(name, value));
        }

        private String widened(String name, String value) {
            return POLICY.equalsIgnoreCase(name) && !value.contains("connect-src")
                    ? value + ";connect-src 'self' " + agent
                    : value;
        }
    }
}
