/**
 * "Nhật ký": who did what, in words, to look through and to take out; each reads of the objects that are his to see what their
 * modules let him (decision 0049). Nobody uses it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "catalogue", "directory", "engine", "sheet", "written"})
package vn.ansinh.reporting.journal;
