package vn.ansinh.reporting.catalogue;

import java.util.stream.Stream;
import vn.ansinh.reporting.directory.reference.CsvSource;

/**
 * Regimes with other periods than the one the application brings: administrative reform (CCHC: quarters I and III, six
 * months, year, from 15/12 on, at the latest the 20th), poverty reduction (GNBV: before 1/6 and 1/12) and its communes
 * (GNXA: within 15 working days), a province's own (TINH: months and nine months, two working days after the cut-off).
 * Days that their sources do not say are made up.
 */
final class OtherPeriods {

    static final String HEADER = "regime,kind,numbers,year_begins,legal_source,opens,due_before,due_by,cut_off,"
            + "request_latest,consolidation,closing,roll_policy,review_working_days,valid_from,valid_to";

    static final String[] RULES = {
        "CCHC,quarter,1|3,12-15@-1,581/BNV-CCHC,end-30,,end+6,end,end-14,end+8,end+45,none,3,2021-01-01,",
        "CCHC,half_year,,12-15@-1,581/BNV-CCHC,end-30,,end+6,end,end-14,end+8,end+45,none,3,2021-01-01,",
        "CCHC,annual,,12-15@-1,581/BNV-CCHC,end-30,,end+6,end,end-14,end+8,end+45,none,3,2021-01-01,",
        "CCHC,ad_hoc,,,581/BNV-CCHC,,,,,,,,none,3,2021-01-01,",
        "GNBV,half_year,,,Điều 4.2.a,04-15,06-01,,05-15,05-04,06-05,07-31,none,3,2021-01-01,",
        "GNBV,annual,,,Điều 4.2.a,10-15,12-01,,11-15,11-03,12-05,01-20@+1,none,3,2021-01-01,",
        "GNXA,half_year,1|2,,Điều 4,end-15,cut_off+15w,,end,end-5,cut_off+17w,cut_off+30w,none,3,2021-01-01,",
        "TINH,month,,12-15@-1,QĐ 01/2023,end-10,,cut_off+2w,end,end-5,cut_off+3w,cut_off+10w,none,2,2021-01-01,",
        "TINH,nine_months,,15/12@-1,QĐ 01/2023,end-10,,cut_off+2w,end,end-5,cut_off+3w,cut_off+10w,none,2,2021-01-01,"
    };

    private OtherPeriods() {}

    static CsvSource regimes() {
        return FreshReferenceData.csv(
                "regimes.csv",
                "code,name_vi,name_en,legal_basis,begins,ends",
                "CCHC,Cải cách hành chính,Administrative reform,581/BNV-CCHC,2021-01-01,",
                "GNBV,Giảm nghèo bền vững,Poverty reduction,10/2022/TT-BLĐTBXH,2021-01-01,",
                "GNXA,Giảm nghèo cấp xã,Poverty reduction of communes,10/2022/TT-BLĐTBXH,2021-01-01,",
                "TINH,Báo cáo của tỉnh,Reports of the province,01/2023/QĐ-UBND,2021-01-01,");
    }

    static CsvSource rules(String... rows) {
        return FreshReferenceData.csv("period-rules.csv", HEADER, rows);
    }

    /** A rule of the list above, one cell made otherwise. */
    static String with(String start, String column, String value) {
        String row = Stream.of(RULES)
                .filter(rule -> rule.startsWith(start))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(",", -1);
        cells[java.util.List.of(HEADER.split(",")).indexOf(column)] = value;
        return String.join(",", cells);
    }
}
