package vn.ansinh.reporting.directory;

/**
 * What of a body passes on when it ends.
 *
 * @param regime null for what belongs to none
 * @param area of the regime; null for what belongs to none
 * @param indicator of the area; null for the area as a whole
 */
public record Matter(String regime, String area, String indicator) {

    /** All that a body does under a regime and no row says otherwise of. */
    public static Matter of(String regime) {
        return new Matter(regime, null, null);
    }

    public static Matter ofArea(String regime, String area) {
        return new Matter(regime, area, null);
    }
}
