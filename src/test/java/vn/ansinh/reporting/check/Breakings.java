package vn.ansinh.reporting.check;

import java.util.List;

/**
 * A way to break each rule of a module, and nothing else, in the province that {@link InvariantsTest} plays: a
 * {@link vn.ansinh.reporting.Fixture} in the module's package.
 */
public interface Breakings {

    String CYCLE = "KL92/2021-H1";
    String SXD = CYCLE + "/SXD";
    String SYT = CYCLE + "/SYT";
    String MAIN = CYCLE + "/TH";
    String SUPPLEMENT = CYCLE + "/BS-1";

    /**
     * @param key of what the rule names then
     * @param statements run with the guards of the database off
     */
    record Breaking(String rule, String key, List<String> statements) {}

    List<Breaking> all();

    static Breaking breaking(String rule, String key, String... statements) {
        return new Breaking(rule, key, List.of(statements));
    }

    /** The instance is about something else. */
    static String root(String key, String other) {
        return "update act_ru_execution set business_key_ = '%s' where business_key_ = '%s'".formatted(other, key);
    }

    /** The instance waits elsewhere. */
    static String at(String element, String other) {
        return "update act_ru_execution set act_id_ = '%s' where act_id_ = '%s'".formatted(other, element);
    }

    /** Somebody who knows how the hash is taken has changed the content. */
    static String rehashed(String table, String which) {
        return """
                update %s set content = content || ' ',
                              sha256 = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')
                 where %s""".formatted(table, which);
    }
}
