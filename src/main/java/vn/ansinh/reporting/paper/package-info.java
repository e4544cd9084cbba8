/**
 * Văn bản: documents as they leave the house, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. A kind of document says
 * what stands in it ({@link Paper}); how it looks is said here once, for Word and for PDF.
 *
 * <p>Other modules use {@link Block}, {@link Paper}, {@link PaperDownloads}, {@link PaperKind}, {@link PaperParts}, {@link PaperTraces},
 * {@link Particulars} and {@link TypedLetter}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "catalogue", "check", "directory", "document", "engine", "signature"})
package vn.ansinh.reporting.paper;
