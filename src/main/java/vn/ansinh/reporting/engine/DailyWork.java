package vn.ansinh.reporting.engine;

import java.time.LocalDate;

/**
 * What a module has to do when a day begins. Its bean is called by the process {@code daily-round}, within the round's
 * transaction.
 *
 * <p>A day may be missed and a day may have several rounds: do whatever has fallen due up to and including that day and
 * is not done yet.
 */
public interface DailyWork {

    void fallenDue(LocalDate today);
}
