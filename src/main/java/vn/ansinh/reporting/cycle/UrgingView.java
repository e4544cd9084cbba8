package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.List;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.SuggestedLetter;

/**
 * A letter of urging as its forms show it.
 *
 * @param cycleSlug of the page of its cycle
 * @param agencies names of those it goes to
 * @param delivered names of those that it was to urge and that owe their report no more: out of it before a leader has
 *     approved it, named in it afterwards
 * @param approvedAt null before
 * @param overtaken whether nobody is left to urge
 * @param words what the coordinator adds; empty for nothing
 * @param draftedBy a name
 * @param returnReason why it came back last; null where it did not
 * @param reference its number and symbol; null before it has them
 * @param suggestedLetter what its letter will probably carry; null unless it is to be issued
 */
record UrgingView(
        String slug,
        String cycleSlug,
        String periodLabel,
        List<String> agencies,
        List<String> delivered,
        Instant approvedAt,
        boolean overtaken,
        String words,
        String draftedBy,
        Instant draftedAt,
        String returnReason,
        String reference,
        List<StoredFile> files,
        SuggestedLetter suggestedLetter) {}
