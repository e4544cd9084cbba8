package vn.ansinh.reporting.paper;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;

/** What was done to the templates of documents is the administrator's to read. */
@Component
class AuditedTemplates implements AuditedObjects {

    @Override
    public List<Share> shares(String regime) {
        return List.of();
    }

    @Override
    public Optional<String> address(String key) {
        return key.equals(WordTemplateTrial.OBJECT) ? Optional.of("/mau-van-ban") : Optional.empty();
    }
}
