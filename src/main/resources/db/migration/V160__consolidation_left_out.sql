-- Bodies that ended within the period and whose part of a cumulative figure nobody carries on: each as "LONGHO 2025-H1 150",
-- with the period whose report said it, or "LONGHO" alone.
alter table consolidated_figure add left_out text[] not null default '{}';
