package vn.ansinh.reporting.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ansinh.reporting.catalogue.EditedSet.Field;
import vn.ansinh.reporting.catalogue.EditedSet.Option;
import vn.ansinh.reporting.catalogue.ReferenceEditor.View;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** A set of reference data as Excel, to be read and passed on; what is taken in again are the CSV files. */
@Controller
class RegimeSetLists {

    private static final int NARROW = 10;
    private static final int WIDE = 44;

    private final RegimeScreens screens;
    private final ReferenceEditor editor;
    private final ListFiles files;
    private final Texts texts;

    RegimeSetLists(RegimeScreens screens, ReferenceEditor editor, ListFiles files, Texts texts) {
        this.screens = screens;
        this.editor = editor;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/che-do/{regime}/{set}/excel")
    ResponseEntity<InputStreamResource> set(@PathVariable String regime, @PathVariable String set) {
        EditedSet known = screens.open(regime, set);
        View view = editor.view(known, RegimeScreens.code(regime), texts.locale());
        List<Column<Map<String, String>>> columns =
                view.fields().stream().map(field -> column(field, view)).toList();
        return files.excel(
                regime + "-" + set, ListSheet.of(view.title(), view.title(), List.of(), columns, view.rows()));
    }

    private static Column<Map<String, String>> column(Field field, View view) {
        List<String> values =
                view.rows().stream().map(row -> row.get(field.column())).toList();
        Function<Map<String, String>, String> cell = row -> row.get(field.column());
        if (all(values, LocalDate::parse)) {
            return Column.day(field.label(), row -> parsed(cell.apply(row), LocalDate::parse));
        }
        if (field.input() == EditedSet.Input.NUMBER && all(values, BigDecimal::new)) {
            return Column.number(field.label(), row -> parsed(cell.apply(row), BigDecimal::new));
        }
        Map<String, String> labels =
                field.options().stream().collect(Collectors.toMap(Option::value, Option::label, (one, other) -> one));
        int longest = values.stream()
                .mapToInt(value -> value == null ? 0 : value.length())
                .max()
                .orElse(0);
        int width = Math.max(NARROW, Math.min(WIDE, longest));
        return Column.text(field.label(), width, row -> labels.getOrDefault(cell.apply(row), cell.apply(row)));
    }

    private static boolean all(List<String> values, Function<String, ?> parse) {
        List<String> told = values.stream()
                .filter(value -> value != null && !value.isEmpty())
                .toList();
        try {
            told.forEach(parse::apply);
            return !told.isEmpty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return false;
        }
    }

    private static <T> T parsed(String value, Function<String, T> parse) {
        return value == null || value.isEmpty() ? null : parse.apply(value);
    }
}
