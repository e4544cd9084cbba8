/**
 * Official documents: the particulars of a letter and the register it is entered in, and the files that belong to a
 * report, a request or a consolidated report. Whoever owns the object decides who may see its files.
 *
 * <p>Other modules use {@link Approve}, {@link CanonicalJson}, {@link ChangeSet}, {@link Check}, {@link Document},
 * {@link DocumentState}, {@link DocumentSteps}, {@link Documents}, {@link Edits}, {@link ExcelCells}, {@link ExcelFile}, {@link Finding}, {@link HandOn},
 * {@link Issue}, {@link Letter}, {@link LetterColumns}, {@link LetterKind}, {@link Letters}, {@link NewLetter},
 * {@link Notes}, {@link OutgoingRegister}, {@link PaperSheet}, {@link Rounds}, {@link Section}, {@link StoredFile},
 * {@link StoredFiles}, {@link SuggestedLetter} and {@link UploadedFile}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"check", "engine", "directory", "signature"})
package vn.ansinh.reporting.document;
