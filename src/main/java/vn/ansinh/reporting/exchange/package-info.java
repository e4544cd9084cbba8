/**
 * Carries a regime with its figures from one installation to another: the thirteen packets that QCVN 125:2021/BTTTT names, each a
 * file, in a neutral form until their fields are at hand (decision 0051). Nobody uses it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"check", "engine", "audit", "directory", "catalogue", "document", "report", "sheet"})
package vn.ansinh.reporting.exchange;
