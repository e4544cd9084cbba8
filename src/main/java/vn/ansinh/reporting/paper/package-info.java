/**
 * Văn bản: documents as they leave the house, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. A kind of document says
 * what stands in it ({@link Paper}); how it looks is said here once, for Word and for PDF.
 *
 * <p>Other modules use {@link Block}, {@link Paper} and {@link PaperKind}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "directory", "engine"})
package vn.ansinh.reporting.paper;
