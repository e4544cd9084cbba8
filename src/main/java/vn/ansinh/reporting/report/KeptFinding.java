package vn.ansinh.reporting.report;

/**
 * What the automatic check said of a submission when it was filed.
 *
 * @param rule the key of the {@link Check}
 * @param sentence in the language of the installation on that day
 * @param official the same in Vietnamese; null of what was filed before that was kept
 */
record KeptFinding(String anchor, boolean blocking, String rule, String sentence, String official) {}
