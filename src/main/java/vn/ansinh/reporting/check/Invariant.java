package vn.ansinh.reporting.check;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One thing that must hold in every database. */
public interface Invariant {

    /** What it is called on the console and in tests: {@code round-hashes}. */
    String name();

    /** What holds, in one sentence. */
    String sentence();

    /** Whether it may be broken for a while, as on a first start, and is only to be told. */
    default boolean warning() {
        return false;
    }

    /**
     * What does not hold; empty when all is well. It only reads.
     *
     * @return one line each, the business key first
     */
    List<String> violations(JdbcClient database);

    /** @param sql selects what breaks it: the business key and, in a second column, what is wrong there */
    static Invariant of(String name, String sentence, String sql) {
        return new SqlInvariant(name, sentence, false, sql);
    }

    /** As {@link #of}, of something that may be so for a while. */
    static Invariant warning(String name, String sentence, String sql) {
        return new SqlInvariant(name, sentence, true, sql);
    }
}
