/**
 * Lists as files: what a page lists, as an Excel sheet or as CSV. A page says its columns and rows; how they are written, so that
 * numbers stay numbers and no text becomes a formula, is said here once (decision 0046).
 *
 * <p>Other modules use {@link Column}, {@link ListFiles} and {@link ListSheet}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"document", "engine"})
package vn.ansinh.reporting.sheet;
