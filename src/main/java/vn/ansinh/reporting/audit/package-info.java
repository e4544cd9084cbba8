/**
 * Who did what: an append-only trail, hash-chained per report, difficulty or plan, and sealed every hour.
 *
 * <p>Other modules use {@link AuditEntry}, {@link AuditJournal}, {@link AuditTrail} and {@link AuditedObjects}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "check")
package vn.ansinh.reporting.audit;
