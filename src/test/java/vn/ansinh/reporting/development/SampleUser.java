package vn.ansinh.reporting.development;

import java.util.List;

/**
 * Somebody who can sign in after a development start.
 *
 * @param id the user name
 * @param role what he does, in Vietnamese
 * @param agency whose he is, in Vietnamese; empty for the administrator and the manager
 * @param groups the engine's groups he is in
 * @param ofAgency whether he works for one agency's own report, not for the province
 */
public record SampleUser(String id, String role, String agency, List<String> groups, boolean ofAgency) {}
