/**
 * Who did what: an append-only trail, hash-chained per report, difficulty or plan.
 *
 * <p>Other modules use {@link AuditEntry} and {@link AuditTrail}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "check")
package vn.ansinh.reporting.audit;
