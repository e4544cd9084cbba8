package vn.ansinh.reporting.engine;

import vn.ansinh.reporting.engine.CurrentUser.Person;

/**
 * A page of ours that people find in the bar of every page and of the web applications. A controller that implements it
 * is found there, ordered by {@code @Order}.
 */
public interface MenuEntry {

    /** For example {@code /bao-cao}. */
    String address();

    /** The key of its name. */
    String titleKey();

    /** Whether the bar shows it to this person; the page itself still says no to strangers. */
    boolean openTo(Person person);
}
