-- A text as people search it: without capitals and without marks. "Người có công Đ" becomes "nguoi co cong d".
create function search_form(written text) returns text
    language sql immutable parallel safe strict
    return replace(regexp_replace(normalize(lower(written), NFD), '[\u0300-\u036F]', '', 'g'), 'đ', 'd');
