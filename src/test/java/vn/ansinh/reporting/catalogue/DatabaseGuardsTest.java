package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What must never be is refused by the database, whoever writes. */
class DatabaseGuardsTest extends FreshReferenceData {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into agency_version select code, date '2024-01-01', valid_to, name_vi, name_en, kind,"
                        + " role, document_abbreviation, superior_line, place, signing_authority, email,"
                        + " territory, check_step, issue_with_approval, basis from agency_version where code = 'SYT'",
                "insert into regime_body select regime, agency, date '2024-01-01', valid_to, duty, standing, lead_areas,"
                        + " basis from regime_body where agency = 'SYT'",
                "update agency_version set valid_to = date '2020-01-01' where code = 'SYT'",
                "insert into agency (code) values ('syt')",
                "delete from agency where code = 'SYT'",
                "insert into agency_succession values ('SYT', 0, null, 'SYT', date '2025-02-28', date '2025-03-01')",
                "insert into agency_succession values ('SYT', 0, null, 'SXD', date '2025-02-28', date '2025-02-28')",
                "update indicator_version set split = null where code = 'A7-01'",
                "update indicator_version set target_direction = null where code = 'A3-08'",
                "update indicator_version set numerator = 'A9-99' where code = 'A3-08'",
                "insert into indicator_reporter values ('KL92', 'A7-01', date '2021-01-01', 'SKHONG', 1, null)",
                "insert into indicator (regime, code) values ('KL92', 'A1-1')",
                "insert into area_words values ('KL92', 'A7', 'x', 'x', 'x', date '2024-01-01', null)",
                "insert into area_words values ('KL92', 'A9', 'x', 'x', 'x', null, null)",
                "update period_rule set cut_off = null where kind = 'ANNUAL'",
                "update period_rule set cut_off = '10-31' where kind = 'AD_HOC'",
                "update period_rule set due_by = '11-09' where kind = 'ANNUAL'",
                "update period_rule set due_before = null where kind = 'ANNUAL'",
                "update period_rule set numbers = '{}' where kind = 'ANNUAL'",
                "update period_rule set kind = 'WEEK' where kind = 'ANNUAL'",
                "insert into period_rule (regime, kind, numbers, valid_from, legal_source, year_begins, opens, due_before,"
                        + " cut_off, request_latest, consolidation, closing, roll_policy, review_working_days)"
                        + " select regime, kind, '{1,2}', date '2024-01-01', legal_source, year_begins, opens, due_before,"
                        + " cut_off, request_latest, consolidation, closing, roll_policy, review_working_days"
                        + " from period_rule where kind = 'HALF_YEAR'",
                "update regime_in_service set first_period = '2021-M13'",
                "insert into holiday values (date '2021-01-01', 'PUBLIC_HOLIDAY', 'x', 'x', 'x')",
                "insert into catalogue_revision (revision) values (7)"
            })
    void isRefused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataIntegrityViolationException.class);
    }
}
