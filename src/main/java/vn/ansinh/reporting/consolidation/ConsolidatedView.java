package vn.ansinh.reporting.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ansinh.reporting.catalogue.IndicatorFacts;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.report.AskedFor;

/**
 * A consolidated report as its forms and pages show it. Texts are in the language of the installation; numbers are plain
 * decimals and instants ISO 8601, shown the Vietnamese way by the page.
 *
 * @param slug the key for addresses
 * @param title "Báo cáo tổng hợp" or "Báo cáo bổ sung"
 * @param subject the period in words, of a supplement with its number
 * @param frozen whether this is what was signed; false for a draft
 * @param explanation by when the agencies had to report, in words
 * @param figuresVersion of what is shown; the signing form sends it back as {@code figuresVersion}
 * @param figuresAt when figures were taken in last
 * @param editable whether this person may change the text now
 * @param issuing whether this person may attach the signed file now
 * @param expected how many agencies owe a report
 * @param accepted how many of them count
 * @param missing the first of those that do not count
 * @param counted the first of those that do; of a supplement those it took in come first
 * @param added how many this report took in itself
 * @param countedLate how many of those that count were sent late
 * @param afterDraft whose figures came in after the first draft of the text was written: their words are not in it
 * @param latest who was taken in last, the latest first
 * @param changes what of the text a leader has not seen yet; null where there is nothing for him to sign
 * @param main of a supplement: what it adds to; null otherwise
 * @param letter under which what is shown went to the PPC; null before
 * @param signature what is shown was signed by; null before
 */
record ConsolidatedView(
        String key,
        String slug,
        boolean supplement,
        int number,
        String title,
        String subject,
        String cycleKey,
        String regime,
        String regimeName,
        AskedFor.View asked,
        boolean estimated,
        String period,
        String periodLabel,
        LocalDate cutOff,
        String explanation,
        ConsolidatedState state,
        String stateLabel,
        int round,
        boolean frozen,
        int figuresVersion,
        Instant figuresAt,
        boolean editable,
        boolean issuing,
        int expected,
        int accepted,
        List<MissingView> missing,
        List<CountedView> counted,
        int added,
        int countedLate,
        Few afterDraft,
        List<TakenView> latest,
        List<AreaView> areas,
        List<TargetView> targets,
        List<SectionView> sections,
        ChangesView changes,
        List<NoteView> notes,
        List<StoredFile> files,
        String symbol,
        SuggestedLetter suggestedLetter,
        LetterView letter,
        List<LetterView> letters,
        SignatureView signature,
        LinkView main,
        List<LinkView> supplements,
        List<HistoryView> history) {

    /** Some names of a list, and how many there are besides. */
    record Few(List<String> names, int more) {

        static Few of(List<String> all, int most) {
            int shown = Math.min(all.size(), most);
            return new Few(List.copyOf(all.subList(0, shown)), all.size() - shown);
        }
    }

    /** @param figuresVersion the one that took it in */
    record TakenView(String agencyName, int figuresVersion) {}

    /** @param obliged false for a body that the plan only asks to report */
    record MissingView(
            String key, String agency, String agencyName, boolean obliged, String state, String stateLabel) {}

    /**
     * @param own whether this report took it in; false for what a supplement stands on
     * @param late whether it came in after the first draft of the text was written: its words are not in it
     * @param submittedAt of the first submission
     * @param timeliness of the first submission, see {@link vn.ansinh.reporting.catalogue.Timeliness}
     */
    record CountedView(
            String key,
            String slug,
            int submission,
            String agency,
            String agencyName,
            boolean own,
            boolean late,
            Instant submittedAt,
            String timeliness,
            String timelinessLabel) {}

    record AreaView(String code, String name, List<FigureView> figures) {}

    /**
     * @param computed a ratio or a decrease: not summed
     * @param stateLabel "đủ", "chưa đủ: 6/8 cơ quan"…
     * @param reason the sentence that says why there is no figure; empty otherwise
     * @param missing the first of these agencies, as in the lists beside it
     * @param standard by which it is counted; empty where there is none
     * @param notComparable why it is not compared with the period before; empty when it is
     * @param notes what has to be known of it: of which ground, from when it counts, by which recalculated figure
     * @param earlier the latest first
     * @param change against the period before, where both are of the whole province; null otherwise
     * @param changePercent of the period before; null for a rate, and where there is no change or nothing to divide by
     * @param signedBefore as it was signed before, where it was; null otherwise
     * @param changed whether it says something else now
     * @param adjustment what bodies counted twice; not sent without one
     */
    record FigureView(
            @JsonUnwrapped IndicatorFacts facts,
            FigureState state,
            String stateLabel,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            int expected,
            int reported,
            Few missing,
            Few notAvailable,
            Few notApplicable,
            String standard,
            String notComparable,
            List<String> notes,
            List<EarlierView> earlier,
            BigDecimal change,
            BigDecimal changePercent,
            EarlierView signedBefore,
            boolean changed,
            TargetView target,
            @JsonInclude(JsonInclude.Include.NON_NULL) AdjustmentView adjustment) {}

    /**
     * A correction beside a sum.
     *
     * @param value the figure with it; null where there is no figure any more
     * @param words sum, correction and what is left
     * @param stale whether the sum has changed since, so that it has to be confirmed anew
     * @param version for those who change it; 0 in what is signed
     */
    record AdjustmentView(
            BigDecimal delta,
            BigDecimal value,
            String words,
            String reason,
            List<String> agencies,
            Few names,
            boolean stale,
            int version) {}

    /**
     * @param apart why today's is not compared with it; null where it is
     * @param baseline the words of the recalculated figure that it is; null where it is what was reported
     */
    record EarlierView(
            String period,
            String label,
            FigureState state,
            BigDecimal actual,
            BigDecimal estimate,
            String apart,
            String baseline) {}

    /**
     * @param reached null while there is no figure of the whole province
     */
    record TargetView(
            String indicator,
            String name,
            String unit,
            BigDecimal actual,
            BigDecimal value,
            String direction,
            Integer year,
            String source,
            Boolean reached,
            String label) {}

    /**
     * @param number by which it is called below its heading
     * @param heading above it; null where it stands for itself
     * @param title with its number, below a heading without
     * @param hint what is to be observed; null where nothing is
     * @param content null where the text of the report is so long that each section is asked for by itself
     */
    record SectionView(
            String code, String number, String heading, String title, String hint, String content, int version) {}

    /** A section's words, or what the agencies' words make of it now. */
    record WordsView(String content, int version) {}

    /** @param since FIRST_DRAFT, RETURNED or SIGNED: what the text is compared to */
    record ChangesView(String since, List<ChangeView> sections) {}

    record ChangeView(String section, String title, List<ChangedLines.Line> lines, List<String> editors) {}

    record NoteView(String kind, String kindLabel, String content, String actor, Instant at) {}

    /** @param reference as it is written, {@code 145/BC-SLĐTBXH} */
    record LetterView(
            int round,
            String reference,
            String symbol,
            LocalDate date,
            String signingAuthority,
            String signer,
            String signerTitle,
            String replaces,
            Long fileId) {

        /** What stands above the signer's name. Public: the page asks for it in an expression. */
        public List<String> signatureLines() {
            return Letter.signatureLines(signingAuthority, signerTitle);
        }
    }

    /** @param sha256 of the canonical content; hexadecimal */
    record SignatureView(String signer, Instant signedAt, String sha256, int figuresVersion) {}

    record LinkView(String key, String slug, String title, String stateLabel, String reference) {}

    record HistoryView(Instant at, String actor, String action, String label, String detail) {}

    /** Whether there are figures signed before to compare with. Public: the page asks for it in an expression. */
    public boolean compared() {
        return areas.stream()
                .flatMap(area -> area.figures().stream())
                .anyMatch(figure -> figure.signedBefore() != null);
    }
}
