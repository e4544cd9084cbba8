-- What an area is called holds from day to day, so that it can be renamed and can end without touching what was asked
-- before. What stood there has been so at all times.
create table area_words (
    regime       varchar(20)  not null,
    code         varchar(4)   not null,
    name_vi      varchar(200) not null,
    name_en      varchar(200) not null,
    plan_section varchar(20)  not null,
    valid_from   date,
    valid_to     date,
    foreign key (regime, code) references area on delete cascade,
    constraint area_words_days check (valid_to >= valid_from),
    constraint area_words_once_a_day
        exclude using gist (regime with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);

insert into area_words (regime, code, name_vi, name_en, plan_section)
select regime, code, name_vi, name_en, plan_section from area;

alter table area drop column name_vi, drop column name_en, drop column plan_section;

update catalogue_revision set revision = revision + 1;
