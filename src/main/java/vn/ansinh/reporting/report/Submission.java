package vn.ansinh.reporting.report;

import java.time.Instant;
import java.util.List;
import vn.ansinh.reporting.document.Letter;

/**
 * What an agency filed: never changed again.
 *
 * @param number counted from 1 within the report
 * @param content the canonical JSON of a {@link ReportContent}
 * @param sha256 of the content's UTF-8 bytes; hexadecimal
 * @param drafters ids of all who changed the draft
 * @param approver id of the leader who approved
 * @param letter as entered from the agency's register
 * @param issuedBy id of the person who issued it
 * @param timeliness of the report, measured at its first submission
 * @param findings how many things the automatic check noticed when it was filed
 */
public record Submission(
        ReportKey key,
        int number,
        String content,
        String sha256,
        List<String> drafters,
        String approver,
        Letter letter,
        String issuedBy,
        Instant submittedAt,
        String timeliness,
        int findings) {}
