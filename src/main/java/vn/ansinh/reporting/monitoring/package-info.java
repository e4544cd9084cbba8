/**
 * Where everything stands, for those who watch over it: in Cockpit, cycles, instances by what they are about, their
 * history, and what has failed and is tried again (decision 0048). Nobody uses it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "audit", "catalogue", "directory", "report", "sheet"})
package vn.ansinh.reporting.monitoring;
