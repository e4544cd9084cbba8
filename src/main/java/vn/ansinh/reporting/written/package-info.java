/**
 * Numbers and days as people write them, in files as in forms: {@code forms/v1/numbers.js} and {@code dates.js} read the
 * same texts in the same way.
 *
 * <p>Other modules use {@link WrittenDay} and {@link WrittenNumber}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package vn.ansinh.reporting.written;
