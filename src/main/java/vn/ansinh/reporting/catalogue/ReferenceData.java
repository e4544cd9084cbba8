package vn.ansinh.reporting.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.ImportProblem;
import vn.ansinh.reporting.directory.reference.ImportResult;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;

/**
 * Brings reference data in. Files come in together or not at all; what is already as the file says stays untouched, so
 * an import can be repeated; a dry run does everything and takes it back.
 */
@Service
public class ReferenceData {

    /** What the application itself brings; further files lie beside them and come in by name. */
    private static final List<String> STANDARD = List.of(
            "regimes.csv",
            "areas.csv",
            "agencies.csv",
            "regime-bodies.csv",
            "holidays.csv",
            "period-rules.csv",
            "indicators.csv");

    private final Map<String, ReferenceImport<?>> imports;
    private final Catalogues catalogues;
    private final WholeRules wholeRules;
    private final TransactionTemplate ownTransaction;

    ReferenceData(
            List<ReferenceImport<?>> imports,
            Catalogues catalogues,
            WholeRules wholeRules,
            PlatformTransactionManager transactions) {
        this.imports = imports.stream().collect(Collectors.toMap(ReferenceImport::dataSet, Function.identity()));
        this.catalogues = catalogues;
        this.wholeRules = wholeRules;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Imports what the application brings: regimes, areas, agencies and what they owe, holidays, period rules,
     * indicators.
     */
    public ImportResult importAll(boolean dryRun) {
        return importFiles(STANDARD.stream().map(ReferenceData::bundled).toList(), dryRun);
    }

    /** Imports one of the files beside the standard ones, for example {@code agencies-2025.csv}. */
    public ImportResult importBundled(String fileName, boolean dryRun) {
        return importFiles(List.of(bundled(fileName)), dryRun);
    }

    /** Imports one file; its name says what it holds ({@link DataSet#of}). */
    public ImportResult importFile(CsvSource file, boolean dryRun) {
        return importFiles(List.of(file), dryRun);
    }

    /** Imports several files as one: they may refer to each other. */
    public ImportResult importFiles(List<CsvSource> files, boolean dryRun) {
        return ownTransaction.execute(transaction -> {
            catalogues.lock();
            imports.values().forEach(ReferenceImport::begin);
            ImportResult result = run(files, dryRun);
            if (dryRun || result.refused()) {
                transaction.setRollbackOnly();
            }
            return result;
        });
    }

    private ImportResult run(List<CsvSource> files, boolean dryRun) {
        List<FileImport<?>> all = files.stream()
                .<FileImport<?>>map(file -> new FileImport<>(importOf(file), file))
                .sorted((one, other) -> one.order() - other.order())
                .toList();
        all.forEach(FileImport::read);
        if (all.stream().allMatch(FileImport::sound)) {
            for (FileImport<?> file : all) {
                file.checkAndStore();
                if (!file.sound()) {
                    break;
                }
            }
        }
        Problems between = new Problems(names(files));
        Problems warnings = new Problems(names(files));
        if (all.stream().allMatch(FileImport::sound)) {
            wholeRules.check(between, warnings);
        }
        List<ImportProblem> problems = new ArrayList<>();
        all.forEach(file -> problems.addAll(file.problems.list()));
        problems.addAll(between.list());
        boolean refused = !problems.isEmpty();
        if (!refused && !dryRun) {
            all.forEach(FileImport::announce);
        }
        List<ImportChange> changes = refused
                ? List.of()
                : all.stream().flatMap(file -> file.changes.stream()).toList();
        return new ImportResult(dryRun, List.copyOf(problems), refused ? List.of() : warnings.list(), changes);
    }

    private static String names(List<CsvSource> files) {
        return files.stream().map(CsvSource::name).collect(Collectors.joining(", "));
    }

    private ReferenceImport<?> importOf(CsvSource file) {
        return imports.get(DataSet.of(file.name()).fileName());
    }

    private static CsvSource bundled(String fileName) {
        try {
            return new CsvSource(fileName, new ClassPathResource("reference/" + fileName).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("No reference file " + fileName, e);
        }
    }

    /** One file on its way in. */
    private static final class FileImport<R> {

        private final ReferenceImport<R> importer;
        private final CsvSource file;
        private final Problems problems;
        private List<R> rows = List.of();
        private List<ImportChange> changes = List.of();

        FileImport(ReferenceImport<R> importer, CsvSource file) {
            this.importer = importer;
            this.file = file;
            this.problems = new Problems(file.name());
        }

        int order() {
            return DataSet.of(file.name()).ordinal();
        }

        boolean sound() {
            return problems.none();
        }

        void read() {
            rows = importer.read(file, problems);
        }

        void checkAndStore() {
            importer.check(rows, problems);
            if (problems.none()) {
                changes = importer.store(rows);
            }
        }

        void announce() {
            if (!changes.isEmpty()) {
                importer.announce(changes);
            }
        }
    }
}
