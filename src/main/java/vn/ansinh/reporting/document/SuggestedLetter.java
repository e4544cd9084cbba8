package vn.ansinh.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.reporting.directory.Agency;

/**
 * What a letter will probably carry, and what its clerk may choose from.
 *
 * @param authority abbreviations in their order, {@code TM. KT.}; empty when the head signs for himself
 * @param headTitle of the agency's head; null when the directory does not know it, and the clerk is to say it
 * @param authorities what may be chosen, the usual first
 * @param replaces the letter it takes the place of, in words; null when nothing was sent before
 */
public record SuggestedLetter(
        String symbol,
        LocalDate date,
        String authority,
        String signer,
        String signerTitle,
        String headTitle,
        List<Choice> authorities,
        String replaces) {

    /**
     * One way to sign.
     *
     * @param lines above the signer's title as they are printed, … for a title that is not known yet
     * @param title what who signs so is usually called; empty when nobody can know
     */
    public record Choice(String authority, List<String> lines, String title) {}

    /** What stands above the signer's name when it is signed as proposed. */
    public List<String> printedLines() {
        return printedLines(authority, null, null, signerTitle);
    }

    /**
     * What stands above the signer's name when it is signed so; … for a title that is not known yet.
     *
     * @param authority of one of the choices
     * @param typedHead the head's title, where the directory does not know it; null or empty while it is not typed
     * @param typedSubstituted the title of whom a deputy stands in for; likewise
     */
    public List<String> printedLines(String authority, String typedHead, String typedSubstituted, String typedTitle) {
        List<String> open = authorities.stream()
                .filter(choice -> choice.authority().equals(authority))
                .findFirst()
                .map(Choice::lines)
                .orElse(List.of());
        var lines = new ArrayList<String>();
        for (int i = 0; i < open.size(); i++) {
            boolean substituted = SigningAuthority.namesSubstituted(authority) && i == open.size() - 1;
            String typed = substituted ? typedSubstituted : typedHead;
            lines.add(
                    typed == null || typed.isBlank()
                            ? open.get(i)
                            : open.get(i).replace(UNKNOWN, SigningAuthority.capitals(typed.strip())));
        }
        boolean acting = authority.endsWith("Q.") && !authority.endsWith("TUQ.");
        String title = typedTitle.isBlank() ? UNKNOWN : SigningAuthority.bare(typedTitle.strip());
        lines.add((acting ? "Q. " : "") + SigningAuthority.capitals(title));
        return lines;
    }

    static Choice choice(String authority, Agency body) {
        String head = body.headTitle() == null ? UNKNOWN : body.headTitle();
        return new Choice(
                authority,
                SigningAuthority.lines(authority, body, head, UNKNOWN),
                SigningAuthority.usualTitle(authority, body.headTitle()));
    }

    private static final String UNKNOWN = "…";
}
