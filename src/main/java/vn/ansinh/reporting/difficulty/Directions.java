package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.engine.Rows;

/** What the PPC directs: drafted, given, issued. A new one is begun after each that was issued. */
@Repository
class Directions {

    /** What it is. */
    enum Kind {
        /** Guidance, with or without agencies that act on it. */
        DIRECTION,
        /** Beyond the province's competence: a proposal to a ministry. */
        MINISTRY
    }

    /**
     * @param lead null where no agency is named
     * @param deadline null where no agency is named
     * @param ministry empty unless it goes to one
     */
    record Draft(
            Kind kind, String guidance, String lead, List<String> cooperating, LocalDate deadline, String ministry) {

        /** The lead agency first. */
        List<String> agencies() {
            return lead == null
                    ? List.of()
                    : java.util.stream.Stream.concat(java.util.stream.Stream.of(lead), cooperating.stream())
                            .toList();
        }
    }

    /** @param letter null until it is issued */
    record Direction(
            String key,
            int number,
            Draft draft,
            String draftedBy,
            String givenBy,
            Letter letter,
            Instant issuedAt,
            String ministryAnswer,
            String ministryLetter,
            LocalDate ministryOn) {}

    private static final Rows<Draft> DRAFTS = Rows.of(Draft.class).from("lead", "lead_agency");
    private static final Rows<Direction> ROWS = Rows.of(Direction.class)
            .from("key", "difficulty_key")
            .with("draft", row -> DRAFTS.mapRow(row, 0))
            .with("letter", LetterColumns::read);

    private final JdbcClient jdbc;
    private final NumberedLetters<Direction> letters;

    Directions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.letters = new NumberedLetters<>(jdbc, "difficulty_direction", ROWS);
    }

    /** The newest; issued or not. */
    Optional<Direction> latest(String key) {
        return letters.latest(key);
    }

    /** The newest that was issued. */
    Optional<Direction> issued(String key) {
        return letters.latest(key, "and issued_at is not null", Map.of());
    }

    /** The newest that was issued until then. */
    Optional<Direction> issuedUntil(String key, Instant moment) {
        return letters.latest(key, "and issued_at <= :moment", Map.of("moment", Timestamp.from(moment)));
    }

    /** The number of the one that is being worked on. */
    int current(String key) {
        return letters.current(key);
    }

    void draft(String key, Draft draft, String person, Instant at) {
        jdbc.sql("""
                insert into difficulty_direction (difficulty_key, number, kind, guidance, lead_agency, cooperating,
                    deadline, ministry, drafted_by, drafted_at)
                values (:key, :number, :kind, :guidance, :lead, :cooperating, :deadline, :ministry, :person, :at)
                on conflict (difficulty_key, number) do update
                    set kind = excluded.kind, guidance = excluded.guidance, lead_agency = excluded.lead_agency,
                        cooperating = excluded.cooperating, deadline = excluded.deadline, ministry = excluded.ministry,
                        drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at, given_by = null,
                        given_at = null
                """)
                .param("key", key)
                .param("number", current(key))
                .param("kind", draft.kind().name())
                .param("guidance", draft.guidance())
                .param("lead", draft.lead())
                .param("cooperating", String.join(",", draft.cooperating()))
                .param("deadline", draft.deadline())
                .param("ministry", draft.ministry())
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    void given(String key, String person, Instant at) {
        letters.signed(key, "given", person, at);
    }

    /** @param letterId the letter's place in the register */
    void issued(String key, long letterId, String person, Instant at) {
        letters.issued(key, letterId, person, at);
    }

    void ministryAnswered(String key, int number, String answer, String letter, LocalDate on) {
        jdbc.sql("""
                update difficulty_direction set ministry_answer = :answer, ministry_letter = :letter, ministry_on = :on
                 where difficulty_key = :key and number = :number
                """)
                .param("answer", answer)
                .param("letter", letter)
                .param("on", on)
                .param("key", key)
                .param("number", number)
                .update();
    }
}
