-- The letters of difficulties were all entered as official letters. Each belongs into the register its symbol names, or
-- a submission would keep an official letter from having its number.
update document_register r
   set kind = named.kind
  from (values ('TTr', 'SUBMISSION'), ('BC', 'REPORT'), ('KH', 'PLAN'), ('TB', 'NOTICE'), ('QĐ', 'DECISION'),
               ('CT', 'DIRECTIVE'), ('HD', 'GUIDELINES'), ('CTr', 'PROGRAMME'), ('CĐ', 'DISPATCH'))
       as named (abbreviation, kind)
 where r.kind = 'OFFICIAL_LETTER' and r.object like 'KK-%'
   and r.symbol like named.abbreviation || '-%'
   and not exists (select 1 from document_register other
                    where (other.agency, other.kind, other.year, other.number)
                        = (r.agency, named.kind, r.year, r.number));
