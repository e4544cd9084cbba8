/**
 * The thin layer between the application and the process engine: the clock both share, the deployment of models and
 * forms, acting as the system, and the gate in front of the engine's REST interfaces.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "check")
package vn.ansinh.reporting.engine;
