/**
 * Whether bodies, people, indicators, days and regimes fit together: some fifty rules over the master data, each with what
 * to do, on a page; while one that stops is broken, no cycle of the regime opens (decision 0035).
 *
 * <p>Other modules use {@link CyclesNotOpened} and {@link MasterDataChecks}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "directory", "catalogue", "sheet"})
package vn.ansinh.reporting.integrity;
