package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private final Map<String, ReferenceImport<?>> imports;
    private final BundledSets sets;
    private final Catalogues catalogues;
    private final WholeRules wholeRules;
    private final WhatWasAsked asked;
    private final TransactionTemplate ownTransaction;

    ReferenceData(
            List<ReferenceImport<?>> imports,
            BundledSets sets,
            Catalogues catalogues,
            WholeRules wholeRules,
            WhatWasAsked asked,
            PlatformTransactionManager transactions) {
        this.imports = imports.stream().collect(Collectors.toMap(ReferenceImport::dataSet, Function.identity()));
        this.sets = sets;
        this.catalogues = catalogues;
        this.wholeRules = wholeRules;
        this.asked = asked;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Imports a set that the application brings, for example {@code vinh-long-2021}. */
    public ImportResult importAll(String set, boolean dryRun) {
        return importFiles(sets.get(set).sources(), dryRun);
    }

    /** Imports one of the files of the sets, for example {@code vinh-long-2021/agencies-2025.csv}. */
    public ImportResult importBundled(String path, boolean dryRun) {
        return importFiles(List.of(BundledSet.source(path)), dryRun);
    }

    /** Imports one file; its name says what it holds ({@link DataSet#of}). */
    public ImportResult importFile(CsvSource file, boolean dryRun) {
        return importFiles(List.of(file), dryRun);
    }

    /** Imports several files as one: they may refer to each other, and of two of a kind the later completes the earlier. */
    public ImportResult importFiles(List<CsvSource> files, boolean dryRun) {
        return importFiles(files, dryRun, new ImportWatch() {});
    }

    /** As {@link #importFiles(List, boolean)}, with somebody who looks on. */
    ImportResult importFiles(List<CsvSource> files, boolean dryRun, ImportWatch watch) {
        return ownTransaction.execute(transaction -> {
            catalogues.lock();
            imports.values().forEach(ReferenceImport::begin);
            watch.before();
            ImportResult result = run(files, dryRun, watch);
            if (dryRun || result.refused()) {
                transaction.setRollbackOnly();
            }
            return result;
        });
    }

    private ImportResult run(List<CsvSource> files, boolean dryRun, ImportWatch watch) {
        WhatWasAsked.Kept before = asked.take();
        List<FileImport<?>> all = files.stream()
                .<FileImport<?>>map(file -> new FileImport<>(importOf(file), file))
                .sorted((one, other) -> one.order() - other.order())
                .toList();
        all.forEach(FileImport::read);
        // Every error of every file is told at once, but of a file that rests on a wrong one nothing that follows from
        // that.
        Set<DataSet> wrong = all.stream()
                .filter(file -> !file.sound())
                .map(FileImport::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataSet.class)));
        for (FileImport<?> file : all) {
            if (file.sound() && Collections.disjoint(wrong, file.kind().restsOn())) {
                file.checkAndStore();
            }
            if (!file.sound()) {
                wrong.add(file.kind());
            }
        }
        Problems between = new Problems(names(files));
        Problems warnings = new Problems(names(files));
        if (all.stream().allMatch(FileImport::sound)) {
            wholeRules.check(files, between, warnings);
            asked.check(before, files, between);
        }
        List<ImportProblem> problems = new ArrayList<>();
        all.forEach(file -> problems.addAll(file.problems.list()));
        problems.addAll(between.list());
        boolean refused = !problems.isEmpty();
        List<ImportChange> changes = refused
                ? List.of()
                : all.stream().flatMap(file -> file.changes.stream()).toList();
        if (!refused) {
            watch.stored(changes);
        }
        if (!refused && !dryRun) {
            all.forEach(FileImport::announce);
        }
        return new ImportResult(dryRun, List.copyOf(problems), refused ? List.of() : warnings.list(), changes);
    }

    private static String names(List<CsvSource> files) {
        return files.stream().map(CsvSource::name).collect(Collectors.joining(", "));
    }

    private ReferenceImport<?> importOf(CsvSource file) {
        return imports.get(DataSet.of(file.name()).fileName());
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

        DataSet kind() {
            return DataSet.of(file.name());
        }

        int order() {
            return kind().ordinal();
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
