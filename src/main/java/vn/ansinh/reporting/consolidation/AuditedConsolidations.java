package vn.ansinh.reporting.consolidation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.consolidation.ConsolidationAccess.ReadScope;

/** Who reads what was done to a consolidated report, and to a recalculated figure: the standing agency, others what was signed. */
@Component
class AuditedConsolidations implements AuditedObjects {

    private static final Pattern KEY = Pattern.compile("[A-Z0-9]+/[0-9]{4}[A-Z0-9-]*/(?:TH|BS-[1-9][0-9]{0,3})");

    private final ConsolidatedReports reports;
    private final Baselines baselines;
    private final ConsolidationAccess access;

    AuditedConsolidations(ConsolidatedReports reports, Baselines baselines, ConsolidationAccess access) {
        this.reports = reports;
        this.baselines = baselines;
        this.access = access;
    }

    @Override
    public List<Share> shares(String regime) {
        Set<String> working = new HashSet<>();
        Set<String> signed = new HashSet<>();
        reports.outlines().forEach(outline -> {
            var key = outline.report().key();
            if (regime == null || key.regime().equals(regime)) {
                access.scope(outline.report(), outline.signed(), outline.sent())
                        .ifPresent(scope -> (scope == ReadScope.WORKING ? working : signed).add(key.toString()));
            }
        });
        baselines.keys().forEach((key, of) -> {
            if ((regime == null || of.equals(regime)) && access.mayKeepBaselines(of)) {
                working.add(key);
            }
        });
        return List.of(Share.whole(working), Share.only(signed, ConsolidatedViews.PUBLIC_STEPS.toArray(String[]::new)));
    }

    @Override
    public Optional<String> address(String key) {
        if (key.startsWith(Baseline.KEY)) {
            return Optional.of(BaselineController.PAGE);
        }
        return KEY.matcher(key).matches() ? Optional.of("/tong-hop/" + key.replace('/', '-')) : Optional.empty();
    }
}
