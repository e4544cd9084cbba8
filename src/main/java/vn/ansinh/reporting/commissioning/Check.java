package vn.ansinh.reporting.commissioning;

/**
 * One line of the check list.
 *
 * @param necessary without it no period can be chosen
 * @param sentence how it stands, and what to do
 * @param link where to do it; null where the operator does it
 */
record Check(String title, State state, boolean necessary, String sentence, Link link) {

    enum State {
        DONE,
        /** Works without it, but worse. */
        LACKING,
        MISSING
    }

    record Link(String address, String text) {}

    boolean blocks() {
        return necessary && state == State.MISSING;
    }
}
