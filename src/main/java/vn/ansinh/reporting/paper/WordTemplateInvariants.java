package vn.ansinh.reporting.paper;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** What was decided on templates stays as it was; the database itself keeps that. */
@Component
class WordTemplateInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        return List.of();
    }

    @Override
    public List<String> triggers() {
        return List.of("word_template_in_force_append_only", "word_template_in_force_no_truncate");
    }
}
