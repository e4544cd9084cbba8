/**
 * One login for Tasklist, Cockpit, Admin, our pages and our API; who is signed in becomes the engine's identity in
 * every channel.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "audit", "directory", "catalogue"})
package vn.ansinh.reporting.security;
