package vn.ansinh.reporting.signature;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The code by which a printed document is known again: four groups of four hexadecimal digits. */
final class CheckCodes {

    private static final Pattern CODE = Pattern.compile("(?<![0-9A-F-])[0-9A-F]{4}(?:-[0-9A-F]{4}){3}(?![0-9A-F-])");

    /** A document has one; a page that lists others has more. */
    private static final int MOST = 20;

    private CheckCodes() {}

    static List<String> in(String text) {
        return CODE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
