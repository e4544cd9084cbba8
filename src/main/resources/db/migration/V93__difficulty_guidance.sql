-- Words without case and diacritics: who types "ho ngheo" finds "hộ nghèo".
create extension if not exists unaccent;

-- Immutable, so that an index may be built on it: the dictionary is the one the extension brings.
create function difficulty_plain(words text) returns text
    language sql immutable strict parallel safe
    set search_path from current
as $$ select lower(unaccent(normalize(words, NFC))) $$;

alter table difficulty add column search tsvector
    generated always as (
        setweight(to_tsvector('simple', difficulty_plain(subject)), 'A')
            || setweight(to_tsvector('simple', difficulty_plain(description)), 'B')
            || setweight(to_tsvector('simple', difficulty_plain(cause || ' ' || proposal)), 'C')) stored;
create index difficulty_search on difficulty using gin (search);
