package vn.ansinh.reporting.engine;

import java.util.List;

/** Names that a password must not contain, beside the person's own: the first that others try. */
@FunctionalInterface
public interface NamesInPasswords {

    /** @param userId of a user who may not exist yet */
    List<String> around(String userId);
}
