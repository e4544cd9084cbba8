-- The days of difficulties were those of the decision table alone. The regime that had them has rows of its own now, with the
-- same days, where nobody has said others: what is under way keeps the day that was worked out when it began.
insert into regime_limit (regime, step, area, severity, valid_from, position, working_days, proposal)
select r.code, l.step, l.area, l.severity, r.begins, l.position, l.days, l.proposal
  from regime r,
       (values
           ('PROPOSAL', 'A0', 'SERIOUS', null::int, 13, 'ESCALATE'),
           ('PROPOSAL', 'A0', 'URGENT', null, 14, 'ESCALATE'),
           ('APPROVE', null, 'NORMAL', 3, 15, null),
           ('APPROVE', null, 'SERIOUS', 2, 16, null),
           ('APPROVE', null, 'URGENT', 1, 17, null),
           ('TRIAGE', null, 'NORMAL', 3, 18, null),
           ('TRIAGE', null, 'SERIOUS', 2, 19, null),
           ('TRIAGE', null, 'URGENT', 1, 20, null),
           ('OPINION', null, 'NORMAL', 7, 21, null),
           ('OPINION', null, 'SERIOUS', 5, 22, null),
           ('OPINION', null, 'URGENT', 2, 23, null),
           ('CLARIFY', null, 'NORMAL', 5, 24, null),
           ('CLARIFY', null, 'SERIOUS', 3, 25, null),
           ('CLARIFY', null, 'URGENT', 1, 26, null),
           ('ESCALATION', null, 'NORMAL', 3, 27, null),
           ('ESCALATION', null, 'SERIOUS', 2, 28, null),
           ('ESCALATION', null, 'URGENT', 1, 29, null),
           ('DIRECTING', null, 'NORMAL', 5, 30, null),
           ('DIRECTING', null, 'SERIOUS', 3, 31, null),
           ('DIRECTING', null, 'URGENT', 1, 32, null),
           ('CARRY_OUT', null, 'NORMAL', 20, 33, null),
           ('CARRY_OUT', null, 'SERIOUS', 10, 34, null),
           ('CARRY_OUT', null, 'URGENT', 5, 35, null),
           ('MINISTRY', null, 'NORMAL', 30, 36, null),
           ('MINISTRY', null, 'SERIOUS', 20, 37, null),
           ('MINISTRY', null, 'URGENT', 10, 38, null),
           ('CONFIRM', null, 'NORMAL', 7, 39, null),
           ('CONFIRM', null, 'SERIOUS', 5, 40, null),
           ('CONFIRM', null, 'URGENT', 2, 41, null),
           ('REMINDER_BEFORE', null, 'NORMAL', 2, 42, null),
           ('REMINDER_BEFORE', null, 'SERIOUS', 1, 43, null),
           ('REMINDER_BEFORE', null, 'URGENT', 1, 44, null),
           ('COORDINATORS_AFTER', null, null, 1, 45, null),
           ('LEADERS_AFTER', null, 'NORMAL', 3, 46, null),
           ('LEADERS_AFTER', null, 'SERIOUS', 2, 47, null),
           ('LEADERS_AFTER', null, 'URGENT', 1, 48, null),
           ('COMMITTEE_AFTER', null, 'NORMAL', 5, 49, null),
           ('COMMITTEE_AFTER', null, 'SERIOUS', 3, 50, null),
           ('COMMITTEE_AFTER', null, 'URGENT', 2, 51, null)
       ) as l (step, area, severity, days, position, proposal)
 where r.code = 'KL92'
   and not exists (select from regime_limit own
                    where own.regime = r.code and own.step in (
                          'PROPOSAL', 'APPROVE', 'TRIAGE', 'OPINION', 'CLARIFY', 'ESCALATION', 'DIRECTING', 'CARRY_OUT',
                          'MINISTRY', 'CONFIRM', 'REMINDER_BEFORE', 'COORDINATORS_AFTER', 'LEADERS_AFTER',
                          'COMMITTEE_AFTER'));

update catalogue_revision set revision = revision + 1;
