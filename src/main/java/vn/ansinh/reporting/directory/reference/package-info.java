/**
 * How reference data come in: a CSV file is read strictly, refused whole with every error by line, compared with what
 * is stored, and kept in memory until the next import.
 */
@org.springframework.modulith.NamedInterface("reference")
package vn.ansinh.reporting.directory.reference;
