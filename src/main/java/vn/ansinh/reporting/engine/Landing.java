package vn.ansinh.reporting.engine;

import java.util.Optional;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** Where a person begins after the login while something has to be done before all else. */
public interface Landing {

    /** The address of a page of ours; empty where the person begins as usual. */
    Optional<String> of(Person person);
}
