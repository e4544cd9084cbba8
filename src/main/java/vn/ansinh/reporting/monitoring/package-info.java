/**
 * "Tổng quan": where everything stands, for those who watch over it: cycles, who is late, what waits where and since when,
 * how the agencies have reported over the years, how far the targets are (decision 0047). In Cockpit: cycles, instances by
 * what they are about, their history, and what has failed and is tried again (decision 0048). Nobody uses it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "audit",
            "catalogue",
            "consolidation",
            "cycle",
            "difficulty",
            "directory",
            "document",
            "engine",
            "plan",
            "report",
            "sheet"
        })
package vn.ansinh.reporting.monitoring;
