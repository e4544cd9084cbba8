package vn.ansinh.reporting.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.StartPage;

/** Where people begin who have asked for nothing in particular. */
@Component
public class StartPages {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final ObjectProvider<StartPage> pages;

    StartPages(ObjectProvider<StartPage> pages) {
        this.pages = pages;
    }

    /** The address of a page. */
    public String of(Person person) {
        return pages.orderedStream()
                .flatMap(page -> page.startOf(person).stream())
                .findFirst()
                .orElse(TASKLIST);
    }
}
