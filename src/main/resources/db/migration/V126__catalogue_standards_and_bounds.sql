-- By which standard a figure is counted (a poverty line): figures of two standards are never compared.
alter table indicator_version add standard varchar(200) not null default '';

-- What one reporter's figure does not reach: a digit too many is asked about.
alter table indicator_version add plausible_max numeric check (plausible_max > 0);

-- The standard of a figure as it was counted then, whatever the catalogue says later.
alter table consolidated_figure add standard varchar(200) not null default '';
