package vn.ansinh.reporting.engine;

import java.time.LocalDate;

/**
 * What a module has to do when a day begins. Its bean is called by the process {@code daily-round}, in a transaction that
 * it shares with the others: what may be much is done in batches.
 *
 * <p>A day may be missed and a day may have several rounds: do whatever has fallen due up to and including that day and
 * is not done yet.
 */
public interface DailyWork {

    /** @return whether more is left: it is asked again at once, in a transaction of its own */
    boolean fallenDue(LocalDate today);
}
