/**
 * Mail to people: what is written in an outbox together with what it tells about, and leaves by the process
 * {@code mail-dispatch}. A dead mail server delays the mail and nothing else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"check", "engine"})
package vn.ansinh.reporting.notification;
