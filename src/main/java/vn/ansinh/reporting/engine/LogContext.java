package vn.ansinh.reporting.engine;

import org.slf4j.MDC;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/**
 * What every line of the log tells beside its words: which request it belongs to, who asked, for which agency, and the
 * business key of what is worked on. The engine itself adds the business key of a job or a step of a process.
 */
public final class LogContext {

    public static final String REQUEST = "requestId";
    public static final String USER = "user";
    public static final String AGENCY = "agency";
    public static final String BUSINESS_KEY = "businessKey";

    private LogContext() {}

    /** For the rest of the request. */
    public static void person(Person person) {
        MDC.put(USER, person.id());
        if (!person.agencies().isEmpty()) {
            MDC.put(AGENCY, String.join(",", person.agencies()));
        }
    }

    static void request(String id) {
        MDC.put(REQUEST, id);
    }

    /** Threads are used again: the next request must not seem to be this person's. */
    static void clear() {
        MDC.remove(REQUEST);
        MDC.remove(USER);
        MDC.remove(AGENCY);
        MDC.remove(BUSINESS_KEY);
    }
}
