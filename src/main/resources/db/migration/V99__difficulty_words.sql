-- Every wording of a case, as it was raised, sorted and made clear: whoever tells one of them again tells the same case.
create table difficulty_words (
    -- Of raiser, area and description: the same words are the same difficulty.
    fingerprint    char(64) not null,
    difficulty_key text     not null references difficulty,
    primary key (fingerprint, difficulty_key)
);
insert into difficulty_words (fingerprint, difficulty_key)
    select fingerprint, key from difficulty
    union
    select fingerprint, difficulty_key from difficulty_source;
alter table difficulty drop column fingerprint;
