-- Names of bodies are kept as documents have them and translated where they are shown: an installation that spoke English has kept
-- them in English, and its letters told them so.
update difficulty d set raiser_name = a.name_vi
  from agency_version a where a.code = d.raiser and a.name_en = d.raiser_name and a.name_vi <> d.raiser_name;
update difficulty_measure m set agency_name = a.name_vi
  from agency_version a where a.code = m.agency and a.name_en = m.agency_name and a.name_vi <> m.agency_name;
update difficulty_opinion o set agency_name = a.name_vi
  from agency_version a where a.code = o.agency and a.name_en = o.agency_name and a.name_vi <> o.agency_name;
update difficulty_answer w set source = a.name_vi
  from agency_version a where a.code = w.by_agency and a.name_en = w.source and a.name_vi <> w.source;
update difficulty_answer w set by_name = a.name_vi
  from agency_version a where a.code = w.by_agency and a.name_en = w.by_name and a.name_vi <> w.by_name;
