package vn.ansinh.reporting.development.play;

/**
 * A regime that is played, and who sees to it.
 *
 * @param standingAgency its code
 * @param prefix what the users of the standing agency's three groups begin with
 * @param division of the standing agency, as the symbols of its letters have it
 * @param general the section in which a report tells of direction
 * @param ahead the section about the work ahead; empty without one
 * @param proposals the section of proposals
 */
record PlayedRegime(
        String code,
        String standingAgency,
        String prefix,
        String division,
        String general,
        String ahead,
        String proposals) {

    static final PlayedRegime KL92 = new PlayedRegime("KL92", "SLDTBXH", "", "BTXH", "I", "IV", "V");
    static final PlayedRegime CCHC = new PlayedRegime("CCHC", "SNV", "cchc-", "CCHC", "1", "4", "5");
    static final PlayedRegime GNBV = new PlayedRegime("GNBV", "SLDTBXH", "gnbv-", "GN", "I", "", "IV");

    /** @param cycle its key, which begins with the regime */
    static PlayedRegime of(String cycle) {
        String code = cycle.substring(0, cycle.indexOf('/'));
        return switch (code) {
            case "KL92" -> KL92;
            case "CCHC" -> CCHC;
            case "GNBV" -> GNBV;
            default -> throw new IllegalArgumentException(cycle);
        };
    }

    /** @param position coordinator, reviewer or standing-leader */
    String user(String position) {
        return prefix + position;
    }
}
