-- Which submission told it, null for what was told before this was kept; and in which order a case was told.
alter table difficulty_source add column submission int;
alter table difficulty_source add column id bigint generated always as identity;
