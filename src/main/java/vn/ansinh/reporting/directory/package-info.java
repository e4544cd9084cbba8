/**
 * The bodies that report, receive and raise difficulties: what each was called and owed from day to day, and who took
 * over when one ended. Nothing else in the application knows a body by its code.
 *
 * <p>Other modules use {@link Agency}, {@link AgencyCode}, {@link AgencyDirectory}, {@link AgencyEnded}, {@link AgencyReader},
 * {@link BodyNames}, {@link DirectoryChanged}, {@link DirectoryFiles}, {@link EndedBodies}, {@link KnownMatters}, {@link Matter}, {@link OfficialCodes} and {@link ReferenceRefusal}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "engine")
package vn.ansinh.reporting.directory;
