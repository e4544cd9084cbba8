package vn.ansinh.reporting.report;

/**
 * One narrative section of a report.
 *
 * @param code {@code I}, {@code II.A1} … {@code II.A8}, {@code III}, {@code IV} or {@code V}
 * @param content plain text, paragraphs parted by line breaks
 */
public record Section(String code, String content, int version) {}
