package vn.ansinh.reporting.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.notification.MailAttachments.AttachedFile;
import vn.ansinh.reporting.notification.MailAttachments.Reference;

/** The files that go with mails, of whichever module. */
@Component
class AttachedFiles {

    /** Asked for when a mail leaves: the modules that make files write mails, too. */
    private final ObjectProvider<MailAttachments> kinds;

    AttachedFiles(ObjectProvider<MailAttachments> kinds) {
        this.kinds = kinds;
    }

    /** @throws IllegalArgumentException when no module has the kind */
    AttachedFile file(Reference named) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(named.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody makes attachments of the kind " + named.kind()))
                .file(named.of());
    }
}
