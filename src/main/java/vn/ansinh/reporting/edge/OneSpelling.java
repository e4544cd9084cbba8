package vn.ansinh.reporting.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ansinh.reporting.engine.Failures;

/**
 * Lets an address pass in its one spelling only, so that every rule further on, whether it reads the address as it was
 * sent or decoded, reads the same.
 */
class OneSpelling extends OncePerRequestFilter {

    private final PlainAnswer answers;

    OneSpelling(PlainAnswer answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> wrong =
                Spelling.wrongPath(request.getRequestURI()).or(() -> Spelling.wrongQuery(request.getQueryString()));
        if (wrong.isPresent()) {
            answers.write(request, response, Failures.of(HttpServletResponse.SC_BAD_REQUEST), wrong.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
