package vn.ansinh.reporting.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** Says what a change on a screen means and writes it into the trail, in the transaction that makes it. */
@Component
class WatchedEdit {

    /** What stands in the trail is read by anybody, whatever the screen's language. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** As much as a person reads in an entry of the trail. */
    private static final int DETAIL = 20_000;

    private final CurrentCatalogue catalogue;
    private final Effects effects;
    private final AuditTrail audit;
    private final Clock clock;

    WatchedEdit(CurrentCatalogue catalogue, Effects effects, AuditTrail audit, Clock clock) {
        this.catalogue = catalogue;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param regime null for the province's sets, which all regimes in force rest on
     * @param first looks whether the change still fits, under the lock of the import
     * @param detail what stands in the trail, of what changed in words
     */
    Watch watch(
            String regime,
            Person person,
            Locale locale,
            Runnable first,
            Function<List<String>, String> detail,
            boolean dryRun) {
        LocalDate today = LocalDate.now(clock);
        Set<String> regimes = regime != null
                ? Set.of(regime)
                : catalogue.get().regimes().stream()
                        .filter(known -> known.ends() == null || !known.ends().isBefore(today))
                        .map(Regime::code)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Watch(regimes, locale, first, changes -> {
            if (!dryRun && !changes.isEmpty()) {
                String said = detail.apply(ImportedRows.said(changes, VIETNAMESE));
                audit.record(
                        regime == null ? ReferenceDataController.OBJECT : regime,
                        person.id(),
                        "reference-data.changed",
                        said.length() > DETAIL ? said.substring(0, DETAIL) + "…" : said);
            }
        });
    }

    /** Of one change. */
    final class Watch implements ImportWatch {

        private final Set<String> regimes;
        private final Locale locale;
        private final Runnable first;
        private final Consumer<List<ImportChange>> last;
        private final Map<String, Map<Period, Effects.Asks>> asks = new LinkedHashMap<>();
        private final List<String> told = new ArrayList<>();

        private Watch(Set<String> regimes, Locale locale, Runnable first, Consumer<List<ImportChange>> last) {
            this.regimes = regimes;
            this.locale = locale;
            this.first = first;
            this.last = last;
        }

        @Override
        public void before() {
            first.run();
            regimes.forEach(code -> asks.put(code, effects.of(code, locale)));
        }

        @Override
        public void stored(List<ImportChange> changes) {
            regimes.forEach(code -> told.addAll(effects.told(code, asks.get(code), effects.of(code, locale), locale)));
            last.accept(changes);
        }

        /** What comes of the change, in words; empty before it was stored. */
        List<String> told() {
            return told;
        }
    }
}
