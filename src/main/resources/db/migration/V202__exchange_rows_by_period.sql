-- What is compared is looked for by period.
alter table exchange_row add column period text generated always as (content::jsonb ->> 'period') stored;
create index exchange_row_period on exchange_row (package, packet, period);
