/** Who did what: an append-only trail, hash-chained per report, difficulty or plan. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "check")
package vn.ansinh.reporting.audit;
