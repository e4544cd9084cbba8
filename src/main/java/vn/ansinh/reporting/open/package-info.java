/**
 * What leaves the house for programs and for everybody: {@code /api/v1}, read with tokens, and the public side, which is off
 * unless the operator opens it (decision 0050). Never a draft, never who did something. Nobody uses it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "audit", "directory", "catalogue", "document", "report", "difficulty"})
package vn.ansinh.reporting.open;
