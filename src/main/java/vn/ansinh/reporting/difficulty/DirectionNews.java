package vn.ansinh.reporting.difficulty;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.engine.Texts;

/** A direction reaches every raiser: in the history of its own case, and by mail. */
@Component
class DirectionNews {

    /** In these the newest direction is the one that holds. */
    private static final Set<DifficultyState> DIRECTED =
            EnumSet.of(DifficultyState.CARRYING_OUT, DifficultyState.AT_MINISTRY);

    private final Difficulties difficulties;
    private final Directions directions;
    private final DifficultyAgencies agencies;
    private final DifficultyHistory history;
    private final DifficultyMails mails;
    private final Texts texts;

    DirectionNews(
            Difficulties difficulties,
            Directions directions,
            DifficultyAgencies agencies,
            DifficultyHistory history,
            DifficultyMails mails,
            Texts texts) {
        this.difficulties = difficulties;
        this.directions = directions;
        this.agencies = agencies;
        this.history = history;
        this.mails = mails;
        this.texts = texts;
    }

    /** It has been issued: the raiser and those who wait for the same answer are told. */
    void issued(Difficulty difficulty, Direction issued, String actor) {
        String office = agencies.office().code().value();
        tell(difficulty, issued, actor, office);
        difficulties.waitingFor(difficulty.key()).forEach(follower -> tell(follower, issued, actor, office));
    }

    /** A case was merged into one that may be directed already. */
    void merged(Difficulty follower, Difficulty lead) {
        if (DIRECTED.contains(lead.state())) {
            tell(follower, directions.issued(lead.key()).orElseThrow(), AuditTrail.SYSTEM, null);
        }
    }

    /**
     * What was directed on the case that this one was merged into, and counts for it: the direction that holds there while
     * it waits, and the last one before it got its answer. What its lead is told later, once it is reopened, is not its own.
     */
    Optional<Direction> reached(Difficulty follower) {
        String lead = follower.mergedInto();
        if (follower.state() != DifficultyState.MERGED) {
            // One that was withdrawn while it waited got no answer.
            return Optional.ofNullable(follower.answeredAt())
                    .flatMap(answered -> directions.issuedUntil(lead, answered));
        }
        return DIRECTED.contains(difficulties.get(lead).state()) ? directions.issued(lead) : Optional.empty();
    }

    private void tell(Difficulty raised, Direction issued, String actor, String body) {
        String guidance = issued.draft().guidance();
        String reference = CaseFiles.reference(issued.letter(), texts);
        history.add(raised.key(), actor, body, Kind.DIRECTION_ISSUED, guidance, reference);
        mails.directionIssued(raised, issued, reference);
    }
}
