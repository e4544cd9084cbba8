package vn.ansinh.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template of figures as an officer fills it in, and as other programs save it. */
public final class FilledWorkbook {

    private FilledWorkbook() {}

    /** Changed by hand and saved, as Excel does with what is computed. */
    public static byte[] changed(byte[] file, Consumer<XSSFWorkbook> how) {
        return read(file, book -> {
            how.accept(book);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            try (var out = new ByteArrayOutputStream()) {
                book.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static <T> T read(byte[] file, Function<XSSFWorkbook, T> reading) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return reading.apply(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell of an indicator on a sheet, by the column's letter. */
    public static Cell cell(Sheet sheet, String code, char column) {
        for (Row row : sheet) {
            if (row.getRowNum() > FigureSheet.HEAD
                    && row.getCell(0).getStringCellValue().equals(code)) {
                return row.getCell(column - 'A', Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError(code + " is not on the sheet " + sheet.getSheetName());
    }

    /** Of one number in the columns of the actual figure and of the estimate. */
    public static Consumer<XSSFWorkbook> figures(String code, double actual, double estimate) {
        return book -> {
            cell(book.getSheetAt(0), code, 'G').setCellValue(actual);
            cell(book.getSheetAt(0), code, 'H').setCellValue(estimate);
        };
    }

    /** With the parts rewritten whose names match; null leaves a part out. */
    static byte[] rewritten(byte[] file, String parts, UnaryOperator<String> how) {
        Pattern wanted = Pattern.compile(parts);
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = in.readAllBytes();
                    if (wanted.matcher(entry.getName()).matches()) {
                        String now = how.apply(new String(content, StandardCharsets.UTF_8));
                        content = now == null ? null : now.getBytes(StandardCharsets.UTF_8);
                    }
                    if (content != null) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        zip.write(content);
                    }
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
