package vn.ansinh.reporting.integrity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Texts;

/** Findings as people read them. */
@Component
class FindingWords {

    /** So many are named; of the rest it is said how many there are. */
    private static final int NAMED = 10;

    private final Texts texts;

    FindingWords(Texts texts) {
        this.texts = texts;
    }

    /** What the rule says must hold. */
    String title(DataCheck check) {
        return texts.of("integrity.check." + check.key());
    }

    String toDo(DataCheck check) {
        return texts.of("integrity.check." + check.key() + ".do");
    }

    /** {@code A; B; C và 4 nữa}. */
    String names(List<Finding> findings) {
        String named = findings.stream().limit(NAMED).map(this::name).distinct().collect(Collectors.joining("; "));
        int more = findings.size() - NAMED;
        return more > 0 ? texts.of("integrity.more", named, more) : named;
    }

    private String name(Finding finding) {
        String first = word(finding.about().get(0));
        String rest = finding.about().stream().skip(1).map(this::word).collect(Collectors.joining(", "));
        String name = rest.isEmpty() ? first : first + ": " + rest;
        return finding.now() ? name : texts.of("integrity.from", name, Formats.day(finding.from()));
    }

    private String word(Object one) {
        if (one instanceof Named named) {
            return named.name(texts.locale());
        }
        if (one instanceof LocalDate day) {
            return Formats.day(day);
        }
        return one instanceof Position position ? texts.of("integrity.position." + position.name()) : one.toString();
    }
}
