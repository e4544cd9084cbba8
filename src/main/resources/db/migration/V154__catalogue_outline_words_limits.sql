-- The sections of reports, the words and the limits of a regime are data. Until now the program had them, so each regime
-- gets the outline that it had, and the one they were written for its words and limits.
create table outline_section (
    regime     varchar(20)  not null references regime,
    code       varchar(10)  not null,
    document   varchar(20)  not null,
    valid_from date         not null,
    valid_to   date,
    position   int          not null,
    kind       varchar(20)  not null,
    title_vi   varchar(500) not null,
    title_en   varchar(500) not null,
    hint_vi    text,
    hint_en    text,
    required   boolean      not null,
    max_length int,
    primary key (regime, code, document, valid_from),
    constraint outline_section_code check (code ~ '^[A-Z0-9]{1,10}$'),
    constraint outline_section_length check (max_length > 0),
    constraint outline_section_days check (valid_to is null or valid_to >= valid_from),
    constraint outline_section_once_a_day
        exclude using gist (regime with =, code with =, document with =, daterange(valid_from, valid_to, '[]') with &&)
);

insert into outline_section (regime, code, document, valid_from, position, kind, title_vi, title_en, required)
select r.code, s.code, 'BOTH', r.begins, s.position, s.kind, s.title_vi, s.title_en, s.required
  from regime r,
       (values
           ('I', 0, 'GENERAL', 'Công tác chỉ đạo, triển khai thực hiện', 'Direction and organisation of the work', true),
           ('II', 1, 'AREAS', 'Kết quả thực hiện theo lĩnh vực', 'Results by area', true),
           ('III', 2, 'DIFFICULTY', 'Khó khăn, vướng mắc và nguyên nhân', 'Difficulties and their causes', false),
           ('IV', 3, 'TEXT', 'Phương hướng, nhiệm vụ thời gian tới', 'Work ahead', false),
           ('V', 4, 'TEXT', 'Kiến nghị, đề xuất', 'Recommendations', false)
       ) as s (code, position, kind, title_vi, title_en, required);

create table regime_word (
    regime          varchar(20) not null references regime,
    valid_from      date        not null,
    valid_to        date,
    short_vi        varchar(20) not null,
    short_en        varchar(20) not null,
    report_vi       varchar(500),
    report_en       varchar(500),
    consolidated_vi varchar(500),
    consolidated_en varchar(500),
    plan_vi         varchar(500),
    plan_en         varchar(500),
    plan_basis_vi   varchar(500),
    plan_basis_en   varchar(500),
    source_vi       varchar(500),
    source_en       varchar(500),
    primary key (regime, valid_from),
    constraint regime_word_days check (valid_to is null or valid_to >= valid_from),
    constraint regime_word_once_a_day
        exclude using gist (regime with =, daterange(valid_from, valid_to, '[]') with &&)
);

insert into regime_word (
    regime, valid_from, short_vi, short_en, report_vi, report_en, consolidated_vi, consolidated_en, plan_vi, plan_en,
    plan_basis_vi, plan_basis_en, source_vi, source_en)
select code, begins, 'KL 92', 'KL 92', 'Báo cáo', 'Report', 'Báo cáo tổng hợp', 'Consolidated report',
       'Kế hoạch thực hiện Kết luận số 92-KL/TW', 'Plan for Conclusion No. 92-KL/TW',
       'mục III.13 Kế hoạch của Ủy ban nhân dân tỉnh', 'section III.13 of the provincial plan', 'Kế hoạch, mục',
       'The plan,'
  from regime
 where code = 'KL92';

create table regime_limit (
    regime       varchar(20) not null references regime,
    step         varchar(40) not null,
    area         varchar(10),
    severity     varchar(20),
    valid_from   date        not null,
    valid_to     date,
    position     int         not null,
    working_days int,
    proposal     varchar(20),
    constraint regime_limit_says check (num_nonnulls(working_days, proposal) = 1),
    constraint regime_limit_days check (valid_to is null or valid_to >= valid_from),
    constraint regime_limit_once_a_day
        exclude using gist (
            regime with =, step with =, (coalesce(area, '')) with =, (coalesce(severity, '')) with =,
            daterange(valid_from, valid_to, '[]') with &&)
);

insert into regime_limit (regime, step, valid_from, position, working_days)
select r.code, l.step, r.begins, l.position, l.days
  from regime r,
       (values
           ('PLAN', 0, 20),
           ('PLAN_REMINDER_BEFORE', 1, 3),
           ('PLAN_AGENCY_AFTER', 2, 1),
           ('PLAN_COORDINATORS_AFTER', 3, 3),
           ('PLAN_LEADERS_AFTER', 4, 5),
           ('PLAN_REVIEW', 5, 3),
           ('PLAN_REVIEW_REMINDER_BEFORE', 6, 1),
           ('PLAN_REVIEW_COORDINATORS_AFTER', 7, 1),
           ('PLAN_REVIEW_LEADERS_AFTER', 8, 3),
           ('CONSOLIDATED_PREPARE', 9, 4),
           ('CONSOLIDATED_SIGN', 10, 2),
           ('CONSOLIDATED_ISSUE', 11, 1),
           ('CONSOLIDATED_RECEIVE', 12, 3)
       ) as l (step, position, days)
 where r.code = 'KL92';

update catalogue_revision set revision = revision + 1;
