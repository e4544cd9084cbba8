package vn.ansinh.reporting.consolidation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;
import vn.ansinh.reporting.document.DocumentState;

/** The province's figures are those of the agencies' accepted reports. */
@Component
class FigureInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        return List.of(
                Invariant.of("consolidated-sources", "What counts was accepted, in the same cycle.", """
                        select s.report_key, 'counts ' || s.agency_report || '#' || s.submission
                          from consolidated_source s
                          join consolidated_report c on c.key = s.report_key
                          left join agency_report r on r.key = s.agency_report
                         where r.key is null or r.cycle_key <> c.cycle_key
                            or r.accepted_submission is distinct from s.submission
                            or s.figures_version > c.figures_version
                        """),
                Invariant.of(
                        "accepted-reports-count",
                        "What was accepted counts, unless a signed supplement is on its way.",
                        """
                        select r.key, 'accepted, and counts nowhere'
                          from agency_report r
                          join consolidated_report main on main.cycle_key = r.cycle_key and main.number = 0
                         where r.accepted_submission is not null
                           and not exists (select from consolidated_source s
                                            where (s.agency_report, s.submission) = (r.key, r.accepted_submission))
                           and not exists (select from consolidated_report open join document d on d.key = open.key
                                            where open.cycle_key = r.cycle_key and open.number > 0 and %s)
                        """.formatted(DocumentState.in("d.state", DocumentState.ISSUING, DocumentState.UNDER_REVIEW))),
                // What a late report brought into the main report after a supplement was signed is not in the latter.
                Invariant.of("consolidated-figures", "Sums of the province are those of the reports that count.", """
                        with summed as (
                          select c.key, v.indicator, sum(v.actual) as actual,
                                 case when count(v.estimate) = count(v.actual) then sum(v.estimate) end as estimate,
                                 count(v.actual) as reported
                            from consolidated_report c
                            join consolidated_report earlier
                              on earlier.cycle_key = c.cycle_key and earlier.number <= c.number
                            join consolidated_source s on s.report_key = earlier.key and s.taken_at <= c.figures_at
                            join submission_value v
                              on (v.report_key, v.number) = (s.agency_report, s.submission)
                           group by c.key, v.indicator)
                        select f.report_key, f.indicator || ' is ' || coalesce(f.actual::text, 'none')
                                   || ', the reports say ' || coalesce(summed.actual::text, 'none')
                          from consolidated_figure f
                          join consolidated_report c on c.key = f.report_key
                          join indicator_version i
                            on (i.regime, i.code) = (c.regime, f.indicator) and i.aggregation = 'SUM' and i.valid_from <= c.cut_off
                           and (i.valid_to is null or i.valid_to >= c.cut_off)
                          left join summed on (summed.key, summed.indicator) = (f.report_key, f.indicator)
                         where (f.actual, f.reported) is distinct from
                               (summed.actual, coalesce(summed.reported, 0)::int)
                            or (f.actual is not null and f.estimate is distinct from summed.estimate)
                        """),
                Invariant.of("signed-adjustments", "Corrections beside the figures are those that were signed.", """
                        with frozen as materialized (
                          select s.document as report_key, s.content
                            from document_round s
                            join document d on (d.key, d.round) = (s.document, s.number)
                            join consolidated_report r on r.key = d.key
                           where s.content is not null),
                        signed as (
                          select report_key, figure ->> 'code' as indicator,
                                 (figure -> 'adjustment' ->> 'delta')::numeric as delta,
                                 figure -> 'adjustment' ->> 'reason' as reason
                            from frozen, jsonb_array_elements(content::jsonb -> 'figures') as figure
                           where figure -> 'adjustment' ->> 'delta' is not null),
                        kept as (
                          select report_key, indicator, delta, reason
                            from consolidated_adjustment join frozen using (report_key))
                        select report_key, indicator || ' is not corrected as it was signed'
                          from ((table signed except table kept) union all (table kept except table signed)) d
                        """),
                Invariant.of("signed-figures", "The figures shown are those that were signed.", """
                        with frozen as materialized (
                          select s.document as report_key, s.content
                            from document_round s
                            join document d on (d.key, d.round) = (s.document, s.number)
                            join consolidated_report r on r.key = d.key
                           where s.source_version = r.figures_version
                             and encode(sha256(convert_to(s.content, 'UTF8')), 'hex') = s.sha256),
                        signed as (
                          select report_key, figure ->> 'code' as indicator, figure ->> 'state' as state,
                                 (figure ->> 'actual')::numeric as actual,
                                 (figure ->> 'estimate')::numeric as estimate
                            from frozen, jsonb_array_elements(content::jsonb -> 'figures') as figure),
                        kept as (
                          select report_key, indicator, state, actual, estimate
                            from consolidated_figure join frozen using (report_key))
                        select report_key, indicator || ' is not as it was signed'
                          from (select report_key, indicator
                                  from ((table signed except table kept) union all (table kept except table signed)) d
                                 group by 1, 2) as other
                        """));
    }
}
