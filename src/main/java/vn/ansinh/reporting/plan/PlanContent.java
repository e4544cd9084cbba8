package vn.ansinh.reporting.plan;

import java.util.List;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.StoredFile;

/** All that a version says, as it was signed. */
record PlanContent(List<PlanTask> tasks, List<StoredFile> attachments) {

    String canonical() {
        return CanonicalJson.write(
                new PlanContent(tasks.stream().map(PlanTask::unversioned).toList(), attachments));
    }

    static PlanContent parse(String canonical) {
        return CanonicalJson.read(canonical, PlanContent.class);
    }
}
