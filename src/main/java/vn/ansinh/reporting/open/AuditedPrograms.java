package vn.ansinh.reporting.open;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;

/** What was done to tokens, and to what bodies show, is the administrator's to read. */
@Component
class AuditedPrograms implements AuditedObjects {

    @Override
    public List<Share> shares(String regime) {
        return List.of();
    }

    @Override
    public Optional<String> address(String key) {
        return key.startsWith(AccessToken.OBJECT) || key.startsWith(PublicSide.OBJECT)
                ? Optional.of("/ma-truy-cap")
                : Optional.empty();
    }
}
