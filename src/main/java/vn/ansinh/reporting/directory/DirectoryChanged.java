package vn.ansinh.reporting.directory;

import java.util.Set;

/**
 * An import changed the directory. Published once per import, inside its transaction; the directory already answers as
 * changed.
 *
 * @param codes the bodies concerned
 */
public record DirectoryChanged(Set<AgencyCode> codes) {}
