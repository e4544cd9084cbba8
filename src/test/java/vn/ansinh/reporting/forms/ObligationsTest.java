package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.browser.NeedsChromium;

/** How the follow-up counts and sorts what the agencies owe. */
@NeedsChromium
class ObligationsTest {

    /** Five agencies in the order of the plan. */
    private static final String ROWS = """
            [
              {agency: 'A', state: 'DRAFTING', submissions: 0, overdue: false, dueBefore: '2021-05-09T17:00:00Z',
               submittedAt: null, contacts: []},
              {agency: 'B', state: 'ACCEPTED', submissions: 1, overdue: false, dueBefore: '2021-05-09T17:00:00Z',
               submittedAt: '2021-05-07T03:00:00Z', contacts: []},
              {agency: 'C', state: 'DRAFTING', submissions: 0, overdue: true, dueBefore: '2021-05-09T17:00:00Z',
               submittedAt: null, contacts: [{at: '2021-05-08T03:00:00Z'}]},
              {agency: 'D', state: 'RETURNED', submissions: 1, overdue: false, dueBefore: '2021-05-13T17:00:00Z',
               submittedAt: '2021-05-06T03:00:00Z', contacts: []},
              {agency: 'E', state: 'UNDER_REVIEW', submissions: 2, overdue: false, dueBefore: '2021-05-09T17:00:00Z',
               submittedAt: '2021-05-08T03:00:00Z', contacts: [{at: '2021-05-05T03:00:00Z'}]}
            ]""";

    private static FormScripts scripts;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @Test
    void everyReportIsCountedOnceAndAnOverdueOneBesides() {
        assertThat(scripts.evaluate("obligations.js", "m.counts(" + ROWS + ")", ""))
                .isEqualTo(Map.of("all", 5, "overdue", 1, "not-sent", 2, "returned", 1, "in-review", 1, "accepted", 1));
    }

    @Test
    void whatIsAcceptedIsNotAwaitedAnyMore() {
        assertThat(scripts.evaluate("obligations.js", "m.outstanding(" + ROWS + ").length", ""))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "agency,   false, ABCDE",
        "agency,   true,  EDCBA",
        "state,    false, CDAEB",
        "deadline, false, ABCED",
        "deadline, true,  DABCE",
        "sent,     false, DBEAC",
        "contact,  false, ABDEC"
    })
    void theTableIsSortedByAnyColumnAndEqualRowsKeepTheOrderOfThePlan(String column, boolean descending, String order) {
        String sorted = "m.sorted(%s, '%s', %s).map((row) => row.agency).join('')".formatted(ROWS, column, descending);

        assertThat(scripts.evaluate("obligations.js", sorted, "")).isEqualTo(order);
    }
}
