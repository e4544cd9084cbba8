/**
 * Reporting cycles played from the request on, for whoever wants to look at screens with something on them:
 * {@code mvn spring-boot:test-run -Dspring-boot.run.arguments=--play=2021-H1}. Two regimes run side by side in each play.
 *
 * <p>Everybody acts through the pages' own addresses, signed in as himself, so that each rule, refusal, audit entry and
 * mail is real. Only the figures and words are samples, and each says so.
 */
package vn.ansinh.reporting.development.play;
