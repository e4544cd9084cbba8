package vn.ansinh.reporting.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.Mails;

/** What people are written about recalculated figures. */
@Component
class BaselineMails {

    private final IndicatorCatalogue catalogue;
    private final ConsolidationFormats formats;
    private final People people;
    private final Mails mails;
    private final Texts texts;

    BaselineMails(IndicatorCatalogue catalogue, ConsolidationFormats formats, People people, Mails mails, Texts texts) {
        this.catalogue = catalogue;
        this.formats = formats;
        this.people = people;
        this.mails = mails;
        this.texts = texts;
    }

    /** To the leaders of the regime's standing agency, one of whom confirms it. */
    void proposed(Baseline baseline) {
        Map<String, Object> values = values(baseline, baseline.proposedBy());
        values.put("letter", baseline.document() + ", " + Formats.day(baseline.documentDate()));
        send(baseline, Standing.LEADERS, ConsolidatedMail.BASELINE_PROPOSED, values);
    }

    /** To its coordinators, one of whom proposed it. */
    void decided(Baseline baseline) {
        Map<String, Object> values = values(baseline, baseline.decidedBy());
        values.put("outcome", formats.of("consolidation.baseline.state." + baseline.state()));
        values.put("reason", baseline.reason());
        send(baseline, Standing.COORDINATORS, ConsolidatedMail.BASELINE_DECIDED, values);
    }

    private void send(Baseline baseline, Standing to, ConsolidatedMail template, Map<String, Object> values) {
        mails.toGroups(
                List.of(to.group(baseline.regime())),
                template,
                baseline.key(),
                baseline.state().name(),
                values,
                mails.pageLink(BaselineController.PAGE));
    }

    private Map<String, Object> values(Baseline baseline, String person) {
        var values = new HashMap<String, Object>();
        String name = catalogue
                .of(baseline.regime())
                .find(baseline.indicator(), baseline.groundDay())
                .map(indicator -> " " + indicator.name(texts.locale()))
                .orElse("");
        values.put(
                "figure",
                baseline.regime() + " " + baseline.indicator() + name + ", " + formats.period(baseline.period()));
        values.put("recalculated", Formats.number(baseline.value()));
        values.put("person", people.names(List.of(person)).getOrDefault(person, person));
        return values;
    }
}
