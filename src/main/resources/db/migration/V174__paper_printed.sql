-- What was approved and has been printed, by the code on the paper.
create table printed_paper (
    code       text        primary key check (code ~ '^[0-9A-F]{4}(-[0-9A-F]{4}){3}$'),
    kind       text        not null,
    document   text        not null,
    round      integer     not null check (round > 0),
    content    text        not null,
    printed_at timestamptz not null
);

create index printed_paper_document on printed_paper (document, round);
