package vn.ansinh.reporting.engine;

import java.util.Optional;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** Where a person begins who has asked for nothing in particular; Tasklist where no bean says anything of him. */
public interface StartPage {

    /** The address of a page of ours; empty where the person begins as usual. */
    Optional<String> startOf(Person person);
}
