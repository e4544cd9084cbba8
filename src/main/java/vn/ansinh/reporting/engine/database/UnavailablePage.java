package vn.ansinh.reporting.engine.database;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** What a person sees while the database is away; it is made without asking the database anything. */
final class UnavailablePage {

    private final ITemplateEngine templates;
    private final Texts texts;

    UnavailablePage(ITemplateEngine templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** @param again whether the page may ask for the same again by itself */
    void write(HttpServletResponse response, Refusal refusal, boolean again) throws IOException {
        var context = new Context(texts.locale());
        context.setVariable("sentence", refusal.sentence(texts));
        context.setVariable("again", again);
        byte[] html = templates.process("unavailable", context).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.kind().status());
        response.setHeader("Retry-After", String.valueOf(Refusal.RETRY_AFTER_SECONDS));
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(html);
    }
}
