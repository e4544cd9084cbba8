/**
 * What people see of Tasklist, Welcome, Cockpit and Admin: their language, name and looks. The texts, scripts and styles
 * lie in {@code META-INF/resources/webjars/camunda/app} and stand before those of Camunda's own jar.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "signing"})
package vn.ansinh.reporting.webapps;
