package vn.ansinh.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyCode;

/** Makes files of papers. */
@Component
public class Papers {

    private final WordTemplates templates;

    Papers(WordTemplates templates) {
        this.templates = templates;
    }

    /**
     * A Word file (.docx), in the template that holds on the day: the body's own, that of all bodies, or the program's.
     *
     * @param body that issues it; null for the system itself
     */
    public byte[] word(Paper paper, LocalDate day, AgencyCode body) {
        var out = new ByteArrayOutputStream();
        Optional<byte[]> template = templates.inForce(paper.kind(), body, day);
        if (template.isPresent()) {
            PaperWord.write(WordParts.of(template.get()), paper, out);
        } else {
            PaperWord.write(paper, out);
        }
        return out.toByteArray();
    }
}
