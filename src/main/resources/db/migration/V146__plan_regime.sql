-- A plan fulfils the duty of a regime; until now one regime asked for plans.
alter table plan add regime varchar(20);
update plan set regime = (select code from regime where plan_series = 'KH');
alter table plan alter regime set not null;
alter table plan drop constraint plan_agency_key;
alter table plan add constraint plan_once unique (regime, agency);
create index plan_agency on plan (agency);
