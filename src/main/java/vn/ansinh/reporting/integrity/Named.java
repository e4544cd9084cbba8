package vn.ansinh.reporting.integrity;

import java.util.Locale;

/** What a finding calls by its name in the reader's language. */
interface Named {

    String name(Locale locale);
}
