/**
 * What is reported, by whom and by when: the regime, its periods and deadlines, the working-day calendar, the
 * indicators with their reporters and targets, the outline of reports, words and limits. All of it is reference data with a beginning and an end.
 *
 * <p>Other modules use {@link Area}, {@link AskedPeriod}, {@link AskedPeriods}, {@link BundledSet}, {@link Deadline},
 * {@link Duty}, {@link FirstData}, {@link Ground}, {@link InService}, {@link IncludedPeriods}, {@link Indicator},
 * {@link IndicatorCatalogue}, {@link IndicatorFacts}, {@link OpenedWork}, {@link Outline}, {@link OutlineSection},
 * {@link Period}, {@link Regime}, {@link RegimeBodies}, {@link RegimeBody}, {@link RegimeFiles}, {@link RegimeIndicators},
 * {@link RegimeLimit}, {@link RegimeLimits}, {@link RegimeWords}, {@link RegimesChanged}, {@link RegimesInService},
 * {@link ReportingCalendar}, {@link SeriesBreak}, {@link SeriesBreaks}, {@link SeriesData}, {@link Span},
 * {@link Territory}, {@link WorkingCalendar}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "audit", "directory", "directory :: reference", "sheet"})
package vn.ansinh.reporting.catalogue;
