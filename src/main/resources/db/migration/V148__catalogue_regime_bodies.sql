-- What a body owes, which areas it leads and who the standing agency is, belongs to a regime. Until now each body had one
-- of it for all regimes, so each regime gets what it had.
create table regime_body (
    regime     varchar(20)  not null references regime,
    agency     varchar(20)  not null references agency,
    valid_from date         not null,
    valid_to   date,
    duty       varchar(20)  not null,
    standing   boolean      not null,
    lead_areas text[]       not null,
    basis      varchar(300) not null,
    primary key (regime, agency, valid_from),
    constraint regime_body_days check (valid_to is null or valid_to >= valid_from),
    constraint regime_body_once_a_day
        exclude using gist (regime with =, agency with =, daterange(valid_from, valid_to, '[]') with &&)
);

insert into regime_body (regime, agency, valid_from, valid_to, duty, standing, lead_areas, basis)
select r.code, v.code, v.valid_from, v.valid_to, v.duty, v.role = 'STANDING_AGENCY', v.lead_areas, v.basis
  from regime r, agency_version v;

update agency_version set role = 'NONE' where role = 'STANDING_AGENCY';
alter table agency_version drop column duty, drop column lead_areas;

update catalogue_revision set revision = revision + 1;
update directory_revision set revision = revision + 1;
