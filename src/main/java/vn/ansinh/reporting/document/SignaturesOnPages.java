package vn.ansinh.reporting.document;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ansinh.reporting.signature.SignatureView;

/** What was found of signed files, for the pages that list them: asked once for all files of a page. */
@ControllerAdvice(annotations = Controller.class)
class SignaturesOnPages {

    private final Found found;

    SignaturesOnPages(StoredFiles files) {
        this.found = new Found(files);
    }

    /** {@code signatures.of(files.?[purpose == 'SIGNED'].![id])} in a template; by file. */
    public static final class Found {

        private final StoredFiles files;

        private Found(StoredFiles files) {
            this.files = files;
        }

        public Map<Long, SignatureView> of(Collection<Long> ids) {
            return files.signatures(ids);
        }
    }

    @ModelAttribute("signatures")
    public Found found() {
        return found;
    }
}
