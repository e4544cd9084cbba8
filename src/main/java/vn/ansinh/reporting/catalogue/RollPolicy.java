package vn.ansinh.reporting.catalogue;

/** What becomes of a last day that nobody works on. */
public enum RollPolicy {
    /** It stays: the plan's words count. */
    NONE,
    /** The working day before it becomes the last day. */
    PREVIOUS,
    /** The next working day becomes the last day. */
    NEXT
}
