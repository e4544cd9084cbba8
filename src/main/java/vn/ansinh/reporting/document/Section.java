package vn.ansinh.reporting.document;

import jakarta.validation.constraints.NotNull;

/**
 * One narrative section of a document.
 *
 * @param code {@code I}, {@code II.A1} … {@code II.A8}, {@code III}, {@code IV} or {@code V}
 * @param content plain text, paragraphs parted by line breaks
 */
public record Section(@NotNull String code, @NotNull String content, int version) {}
