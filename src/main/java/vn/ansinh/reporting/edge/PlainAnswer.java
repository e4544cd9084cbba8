package vn.ansinh.reporting.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.Failures.Told;
import vn.ansinh.reporting.engine.RefusalWriter;
import vn.ansinh.reporting.engine.Texts;

/**
 * Answers where neither controllers nor templates are reached: problem details for a script, for a person a page of one
 * sentence. Leaves one line in the log.
 */
class PlainAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(PlainAnswer.class);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s</title>
              <link rel="stylesheet" href="/brand/page.css">
            </head>
            <body>
            <header class="bar"><a class="brand" href="/">%s</a></header>
            <main class="page">
              <p class="notice error" role="alert">%s</p>
              <p><a href="/">%s</a></p>
            </main>
            </body>
            </html>
            """;

    private final RefusalWriter problems;
    private final Texts texts;

    PlainAnswer(RefusalWriter problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** @param why in English, for the log */
    void write(HttpServletRequest request, HttpServletResponse response, Told told, String why) throws IOException {
        LOG.info(
                "{} {} is answered with {}: {}",
                shortened(request.getMethod()),
                shortened(request.getRequestURI()),
                told.status(),
                shortened(why));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        if (forScript(request)) {
            problems.write(response, told.refusal(), told.status());
            return;
        }
        response.resetBuffer();
        response.setStatus(told.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'");
        String brand = HtmlUtils.htmlEscape(texts.of("engine.page.brand"), "UTF-8");
        String page = PAGE.formatted(
                texts.locale().getLanguage(),
                brand,
                brand,
                HtmlUtils.htmlEscape(told.refusal().sentence(texts), "UTF-8"),
                HtmlUtils.htmlEscape(texts.of("engine.page.back"), "UTF-8"));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    /** Also where the address is written so that no prefix can be told. */
    private static boolean forScript(HttpServletRequest request) {
        String address = String.valueOf(request.getRequestURI()).toLowerCase(Locale.ROOT);
        String accept = String.valueOf(request.getHeader("Accept"));
        return !accept.contains("text/html")
                && (address.contains("api") || address.contains("engine-rest") || accept.contains("json"));
    }

    private static String shortened(String text) {
        String clean = String.valueOf(CleanText.salvaged(text)).replaceAll("\\s+", " ");
        return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
    }
}
