package vn.ansinh.reporting.difficulty;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** What was asked, answered and directed in a case fits where it stands. */
@Component
class DecisionInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        return List.of(
                Invariant.of("difficulty-numbers", "No number of a case is given twice.", """
                        select 'KK-' || year, 'the last is ' || coalesce(last::text, 'none') || ', and there is '
                                   || max(split_part(key, '-', 3)::int)
                          from (select split_part(key, '-', 2)::int as year, key from difficulty) d
                          left join difficulty_number n using (year)
                         group by year, last having max(split_part(key, '-', 3)::int) > coalesce(last, 0)
                        """),
                Invariant.of(
                        "difficulty-answers",
                        "Whoever is to confirm has an answer; only what has ended is closed.",
                        """
                        select key, state || ', round ' || round || ', answered ' || coalesce(answered_at::text, 'never')
                                   || ', closed ' || coalesce(closed_at::text, 'never')
                          from difficulty d
                         where (state in ('CONFIRMING', 'RESOLVED')
                                and (answered_at is null
                                     or not exists (select from difficulty_answer a
                                                     where (a.difficulty_key, a.round) = (d.key, d.round))))
                            or (state in ('RESOLVED', 'WITHDRAWN')) <> (closed_at is not null)
                        """),
                Invariant.of("difficulty-opinions", "An opinion is open exactly where the case waits for one.", """
                        select d.key, d.state || ', and ' || count(o.id) || ' opinions are open'
                          from difficulty d
                          left join difficulty_opinion o
                            on o.difficulty_key = d.key and o.given_at is null and o.stopped_at is null
                         group by d.key having (d.state = 'OPINION') <> (count(o.id) = 1)
                        """),
                Invariant.of("difficulty-measures", "A measure is open only while its case is carried out.", """
                        select d.key || '/' || m.agency, 'is open, and the case is ' || d.state
                          from difficulty_measure m join difficulty d on d.key = m.difficulty_key
                         where m.reported_at is null and m.withdrawn_at is null and d.state <> 'CARRYING_OUT'
                        """),
                Invariant.of(
                        "difficulty-letters", "Every letter of a case is registered and has its signed file.", """
                        with letter as (
                          select difficulty_key || '#escalation-' || number as object, letter
                            from difficulty_escalation where issued_at is not null
                          union all
                          select difficulty_key || '#direction-' || number, letter
                            from difficulty_direction where issued_at is not null)
                        select l.object, coalesce(r.number || '/' || r.symbol, 'its letter')
                                   || ' is not its own in the register, or its signed file is not there'
                          from letter l left join document_register r on r.id = l.letter
                         where r.object is distinct from l.object
                            or not exists (select from stored_file f
                                            where f.object_key = l.object and f.purpose = 'SIGNED'
                                              and f.removed_at is null)
                        """),
                Invariant.of("difficulty-sources", "What a case was raised from is a report there is.", """
                        select difficulty_key, 'told by ' || report_key || coalesce('#' || submission, '')
                          from difficulty_source o
                         where not exists (select from agency_report r where r.key = o.report_key)
                            or (submission is not null
                                and not exists (select from submission s
                                                 where (s.report_key, s.number) = (o.report_key, o.submission)))
                        """));
    }
}
