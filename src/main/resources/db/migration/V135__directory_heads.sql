-- What the head of a body is called: with KT., TL. and TUQ. somebody signs in that person's place.
alter table agency_version add column head_title varchar(100);

-- As the files that come with the program have it; the rest by the law, as an import without that column does.
update agency_version v
   set head_title = coalesce(
           (select t.title
              from (values ('VPUBND', 'Chánh Văn phòng'), ('BHXH', 'Giám đốc'), ('NHCSXH', 'Giám đốc'), ('UBMTTQ', 'Chủ tịch'),
                           ('TTRA', 'Chánh Thanh tra'), ('BDT', 'Trưởng ban'), ('BQLKCN', 'Trưởng ban'), ('CAT', 'Giám đốc'),
                           ('BCHQS', 'Chỉ huy trưởng'), ('LDLD', 'Chủ tịch'), ('HLHPN', 'Chủ tịch'), ('TDOAN', 'Bí thư'),
                           ('HND', 'Chủ tịch'), ('HCCB', 'Chủ tịch')) as t(code, title)
             where t.code = v.code),
           case when kind in ('COMMITTEE', 'DISTRICT', 'COMMUNE') then 'Chủ tịch'
                when kind = 'DEPARTMENT' and name_vi like 'Sở %' then 'Giám đốc'
           end);
update directory_revision set revision = revision + 1;
