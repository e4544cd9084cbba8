/**
 * Official documents: the particulars of a letter and the register it is entered in, and the files that belong to a
 * report, a request or a consolidated report. Whoever owns the object decides who may see its files.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"check", "engine", "directory", "audit"})
package vn.ansinh.reporting.document;
