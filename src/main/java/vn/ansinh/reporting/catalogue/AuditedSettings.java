package vn.ansinh.reporting.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.engine.CurrentUser;

/** Who reads what was done to a regime's data: whoever keeps them. Those of the province are the administrator's. */
@Component
class AuditedSettings implements AuditedObjects {

    private final ReportingCalendar calendar;
    private final RegimeWords words;
    private final CurrentUser currentUser;

    AuditedSettings(ReportingCalendar calendar, RegimeWords words, CurrentUser currentUser) {
        this.calendar = calendar;
        this.words = words;
        this.currentUser = currentUser;
    }

    @Override
    public List<Share> shares(String regime) {
        var person = currentUser.get();
        Set<String> kept = calendar.regimes().stream()
                .map(Regime::code)
                .filter(code -> RegimeScreens.keeps(person, code))
                .filter(code -> regime == null || code.equals(regime))
                .collect(Collectors.toSet());
        return List.of(Share.whole(kept));
    }

    @Override
    public Map<String, String> names(Collection<String> keys) {
        return calendar.regimes().stream()
                .map(Regime::code)
                .filter(keys::contains)
                .collect(Collectors.toMap(code -> code, words::name));
    }

    @Override
    public Optional<String> address(String key) {
        if (key.equals(ReferenceDataController.OBJECT)) {
            return Optional.of("/du-lieu-nen");
        }
        return calendar.regimes().stream()
                .filter(regime -> regime.code().equals(key))
                .findAny()
                .map(regime -> "/che-do/" + regime.code());
    }
}
