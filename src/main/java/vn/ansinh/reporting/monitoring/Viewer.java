package vn.ansinh.reporting.monitoring;

import java.util.Set;

/**
 * Who looks at the overview, and how much of it is his. The PPC and the managers oversee all regimes, the functions of a
 * standing agency theirs; an agency's people see what is their own, and of the province its totals.
 *
 * @param all whether he oversees every regime
 * @param standing the regimes in whose standing agency he works
 * @param coordinated those that he coordinates
 * @param agencies in which he works
 * @param opensCases whether he may open the list of difficulties
 * @param casesOf the regimes of whose difficulties that list has all for him
 */
record Viewer(
        boolean all,
        Set<String> standing,
        Set<String> coordinated,
        Set<String> agencies,
        boolean opensCases,
        Set<String> casesOf) {

    /** Whether the list of difficulties has for him all that are counted under this regime. */
    public boolean opensAllCases(String regime) {
        return casesOf.contains(regime);
    }

    /** Whether he sees every agency's part in this regime. */
    public boolean oversees(String regime) {
        return all || standing.contains(regime);
    }

    /** Whether he oversees anything. */
    public boolean overseer() {
        return all || !standing.isEmpty();
    }

    /** Whether reviewers' remarks on figures of some report are his to read. */
    public boolean readsMarks() {
        return !standing.isEmpty() || !agencies.isEmpty();
    }

    /** Whether he coordinates this regime. */
    public boolean coordinates(String regime) {
        return coordinated.contains(regime);
    }

    /** Whether he reads what the standing agency noted for itself. */
    boolean notes(String regime) {
        return standing.contains(regime);
    }

    /** Whether what belongs to one of these agencies is his own. */
    boolean own(String... codes) {
        for (String code : codes) {
            if (code != null && agencies.contains(code)) {
                return true;
            }
        }
        return false;
    }

    /** Whether he sees what belongs to these agencies in this regime. */
    boolean sees(String regime, String... codes) {
        return oversees(regime) || own(codes);
    }
}
