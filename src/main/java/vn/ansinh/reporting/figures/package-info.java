/**
 * "Số liệu": all accepted figures across regimes and periods, to look for and to take out as Excel or CSV, with what the
 * indicators mean and how many agencies stand behind them (decision 0046). Nobody uses it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"catalogue", "consolidation", "directory", "document", "engine", "report", "sheet"})
package vn.ansinh.reporting.figures;
