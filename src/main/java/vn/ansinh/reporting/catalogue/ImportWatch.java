package vn.ansinh.reporting.catalogue;

import java.util.List;
import vn.ansinh.reporting.directory.reference.ImportChange;

/** Looks on while files come in, within their transaction; what it throws takes everything back. */
interface ImportWatch {

    /** Nobody else imports from now on, and nothing has been changed yet. */
    default void before() {}

    /** Everything is as the files say; called also in a dry run, before it is taken back, and never when it was refused. */
    default void stored(List<ImportChange> changes) {}
}
