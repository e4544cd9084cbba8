-- Functions pass on by figure and by regime too, and the file says who gets what is open and who writes what was not sent.
alter table agency_succession
    add regime     varchar(20),
    add indicators text[]  not null default '{}',
    add open_work  boolean not null default false,
    add unsent     boolean not null default false,
    drop constraint agency_succession_predecessor_area_successor_key,
    add unique nulls not distinct (predecessor, regime, area, indicators, successor),
    add constraint agency_succession_named check (successor is not null or not (open_work or unsent)),
    add constraint agency_succession_figures check (area is not null or indicators = '{}');

update directory_revision set revision = revision + 1;

-- A first plan that was never sent ends with its body: then no version is worked on and none is in force.
drop index plan_head;
alter table plan drop column head;
alter table plan add head text
    generated always as (key || '#' || coalesce(open_version, registered_version, 1)::text) stored;
create unique index plan_head on plan (head);
