package vn.ansinh.reporting.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.consolidation.ConsolidationAccess.ReadScope;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Refusal;

/** Which content, rounds and files of a consolidated report a person reads: the draft, what was signed, or what was sent. */
@Component
@Transactional(readOnly = true)
class ConsolidatedReading {

    /** What is shown to somebody, and in which round it was signed; the round is null for a draft. */
    record Shown(ConsolidatedContent content, Integer round) {}

    /**
     * What the recipient has asked about a report that is made anew, and what was sent before.
     *
     * @param round in which that was
     */
    record Asked(String question, ConsolidatedContent before, Round round) {}

    private final ConsolidatedContents contents;
    private final ConsolidationAccess access;
    private final Rounds rounds;
    private final Notes notes;
    private final StoredFiles files;

    ConsolidatedReading(
            ConsolidatedContents contents, ConsolidationAccess access, Rounds rounds, Notes notes, StoredFiles files) {
        this.contents = contents;
        this.access = access;
        this.rounds = rounds;
        this.notes = notes;
        this.files = files;
    }

    /**
     * The content this person sees.
     *
     * @throws Refusal when there is nothing for him
     */
    ConsolidatedContent content(ConsolidatedReport report) {
        return shown(report, access.scope(report), signed(report.key())).content;
    }

    Shown shown(ConsolidatedReport report, ReadScope scope, List<Round> signed) {
        if (scope == ReadScope.WORKING && !report.signed()) {
            return new Shown(contents.ofDraft(report), null);
        }
        List<Round> known = scope == ReadScope.SENT ? sent(signed) : signed;
        Round last = known.get(known.size() - 1);
        return new Shown(CanonicalJson.read(last.content(), ConsolidatedContent.class), last.number());
    }

    /** All rounds there are: none is kept before it is signed. */
    List<Round> signed(ConsolidatedKey key) {
        return rounds.of(key.toString());
    }

    static List<Round> sent(List<Round> signed) {
        return signed.stream().filter(Round::sent).toList();
    }

    /** Empty for one that nobody has asked about; to whom the draft is shown also while it is one. */
    Optional<Asked> asked(ConsolidatedReport report) {
        access.scope(report);
        return sent(signed(report.key())).stream()
                .filter(round -> round.number() == report.round() - 1)
                .findFirst()
                .flatMap(round -> notes.of(report.key().toString()).stream()
                        .filter(note -> note.is(ConsolidatedNote.CLARIFICATION))
                        .findFirst()
                        .map(note -> new Asked(
                                note.content(),
                                CanonicalJson.read(round.content(), ConsolidatedContent.class),
                                round)));
    }

    /** Files this person may download. */
    List<StoredFile> visibleFiles(ConsolidatedReport report) {
        return visibleFiles(report, access.scope(report), sent(signed(report.key())));
    }

    List<StoredFile> visibleFiles(ConsolidatedReport report, ReadScope scope, List<Round> sent) {
        String key = report.key().toString();
        Stream<StoredFile> issued = sent.stream()
                .map(round -> files.find(key, round.letter().file()).orElseThrow());
        Stream<StoredFile> present =
                scope == ReadScope.WORKING || scope == ReadScope.ISSUING ? files.of(key).stream() : Stream.empty();
        return Stream.concat(present, issued).distinct().toList();
    }
}
