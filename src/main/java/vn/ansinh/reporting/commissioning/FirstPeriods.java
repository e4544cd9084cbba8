package vn.ansinh.reporting.commissioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.EndedBodies;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;

/** The periods a regime can begin with, and what choosing each of them brings about. */
@Component
class FirstPeriods {

    /**
     * @param when on which day its cycle opens, and what its deadline is
     * @param asked how many bodies would be asked, as a sentence
     * @param bodies their names
     * @param warnings what must have been read before it is chosen; empty when there is nothing to say
     * @param refusal why it cannot be chosen; null when it can
     */
    record Choice(
            Period period,
            String label,
            String when,
            String asked,
            List<String> bodies,
            List<String> warnings,
            String refusal) {}

    private final ReportingCalendar calendar;
    private final RegimeBodies bodies;
    private final EndedBodies endedBodies;
    private final Texts texts;
    private final Clock clock;

    FirstPeriods(ReportingCalendar calendar, RegimeBodies bodies, EndedBodies endedBodies, Texts texts, Clock clock) {
        this.calendar = calendar;
        this.bodies = bodies;
        this.endedBodies = endedBodies;
        this.texts = texts;
        this.clock = clock;
    }

    List<Choice> of(Regime regime) {
        return calendar.beginnings(regime, LocalDate.now(clock)).stream()
                .map(period -> choice(regime, period))
                .toList();
    }

    Optional<Choice> find(Regime regime, String period) {
        return of(regime).stream()
                .filter(choice -> choice.period().toString().equals(period))
                .findFirst();
    }

    private Choice choice(Regime regime, Period period) {
        LocalDate today = LocalDate.now(clock);
        LocalDate opens = calendar.opens(regime, period);
        LocalDate asking = opens.isBefore(today) ? today : opens;
        List<Agency> reporting = bodies.reportingOn(regime.code(), asking);
        List<Agency> ended = endedBodies.stillListed(asking).stream()
                .filter(reporting::contains)
                .toList();
        String deadline = calendar.deadline(regime, period).explain(texts.locale());
        String when = opens.isAfter(today)
                ? texts.of("commissioning.choice.opens-later", Formats.day(opens), deadline)
                : texts.of("commissioning.choice.opens-now", Formats.day(opens), deadline);
        boolean nobody = reporting.size() == ended.size();
        return new Choice(
                period,
                period.label(texts.locale()),
                when,
                ended.isEmpty()
                        ? texts.of("commissioning.choice.asked", reporting.size(), Formats.day(asking))
                        : texts.of(
                                "commissioning.choice.asked-ended",
                                reporting.size(),
                                Formats.day(asking),
                                reporting.size() - ended.size()),
                names(reporting),
                warnings(regime, period, ended),
                nobody ? texts.of("commissioning.choice.nobody", Formats.day(asking)) : null);
    }

    private List<String> warnings(Regime regime, Period period, List<Agency> ended) {
        LocalDate today = LocalDate.now(clock);
        List<String> warnings = new ArrayList<>();
        if (!calendar.deadline(regime, period).due().isAfter(clock.instant())) {
            String lastDay = Formats.day(calendar.deadline(regime, period).lastDay());
            warnings.add(
                    calendar.consolidationAt(regime, period).isAfter(clock.instant())
                            ? texts.of("commissioning.warning.deadline", lastDay)
                            : texts.of("commissioning.warning.consolidation", lastDay));
        } else if (calendar.requestLatest(regime, period).isBefore(today)) {
            warnings.add(
                    texts.of("commissioning.warning.request", Formats.day(calendar.requestLatest(regime, period))));
        }
        if (!ended.isEmpty()) {
            warnings.add(texts.of("commissioning.warning.ended", ended.size(), String.join("; ", names(ended))));
        }
        return warnings;
    }

    private List<String> names(List<Agency> agencies) {
        return agencies.stream().map(agency -> agency.name(texts.locale())).toList();
    }
}
