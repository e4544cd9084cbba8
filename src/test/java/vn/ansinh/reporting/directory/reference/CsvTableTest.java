package vn.ansinh.reporting.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private final Problems problems = new Problems("x.csv");

    private List<CsvRow> read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<CsvRow> read(byte[] content) {
        return CsvTable.read(new CsvSource("x.csv", content), List.of("code", "name"), List.of("note"), problems);
    }

    private List<String> said() {
        return problems.list().stream()
                .map(problem -> problem.text(Locale.forLanguageTag("vi")))
                .toList();
    }

    @Test
    void rowsKnowTheirLinesAlsoWhenACellHasSeveral() {
        List<CsvRow> rows = read("code,name\nA,\"hai\ndòng\"\n\nB,một\r\nC,ba\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(2, 5, 6);
        assertThat(rows.get(0).required("name")).isEqualTo("hai\ndòng");
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        assertThat(read("\uFEFFcode,name\nA,Một\n")).hasSize(1);
        assertThat(problems.none()).isTrue();
    }

    @Test
    void lettersInPartsAreComposed() {
        String decomposed = Normalizer.normalize("Sở Y tế", Normalizer.Form.NFD);

        assertThat(read("code,name\nSYT," + decomposed + "\n").get(0).required("name"))
                .isEqualTo("Sở Y tế");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAtTheLineWhereItShows() {
        byte[] content = "code,name\nA,Mot\nB,D\u00e9\n".getBytes(Charset.forName("windows-1252"));

        assertThat(read(content)).isEmpty();
        assertThat(said())
                .containsExactly("x.csv, dòng 3: Tệp không phải UTF-8 (sai từ dòng này). Hãy lưu lại tệp với bảng"
                        + " mã “CSV UTF-8”.");
    }

    @Test
    void aFileInUtf16IsRefused() {
        assertThat(read("code,name\nA,Một\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEmpty();
        assertThat(problems.list()).extracting(ImportProblem::key).containsExactly("directory.import.encoding");
    }

    @Test
    void semicolonsAreNamedAsTheCause() {
        read("code;name\nA;Một\n");

        assertThat(said())
                .containsExactly("x.csv, dòng 1: Các cột được ngăn bằng dấu chấm phẩy. Hãy lưu lại tệp với dấu phẩy.");
    }

    @Test
    void everyColumnMissingUnknownOrTwiceIsNamed() {
        read("code,nmae,note,note\nA,Một,,\n");

        assertThat(problems.list())
                .extracting(ImportProblem::column, ImportProblem::key)
                .containsExactly(
                        Tuple.tuple("nmae", "directory.import.columnUnknown"),
                        Tuple.tuple("note", "directory.import.columnTwice"),
                        Tuple.tuple("name", "directory.import.columnMissing"));
    }

    @Test
    void aRowWithTooFewCellsIsNamedAndTheOthersAreRead() {
        assertThat(read("code,name\nA\nB,Hai\n")).hasSize(1);
        assertThat(said())
                .containsExactly(
                        "x.csv, dòng 2: Dòng có 1 ô, tiêu đề có 2 cột. Hãy kiểm tra dấu phẩy và dấu nháy" + " kép.");
    }

    @Test
    void anUnclosedQuotationIsRefusedWithASentence() {
        read("code,name\nA,\"Một\n");

        assertThat(problems.list()).extracting(ImportProblem::key).contains("directory.import.unreadable");
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        read("");
        read("code,name\n");

        assertThat(problems.list()).extracting(ImportProblem::key).containsOnly("directory.import.empty");
    }

    @Test
    void aFileInVietnameseReadsLikeOneInCodes() {
        CsvRow row = CsvTable.read(
                        CsvSource.of(
                                "x.csv",
                                "Mã,Loại,Lãnh đạo phòng kiểm tra,Áp dụng từ ngày,Gửi trước ngày\nSYT,Nghỉ bù,Có,5/1/2021,10/5\n"),
                        List.of("code", "kind", "check_step", "valid_from", "due_before"),
                        List.of(),
                        problems)
                .get(0);

        assertThat(row.required("code")).isEqualTo("SYT");
        assertThat(row.oneOf("kind", Off.class)).isEqualTo(Off.IN_LIEU);
        assertThat(row.flag("check_step")).isTrue();
        assertThat(row.date("valid_from")).isEqualTo("2021-01-05");
        assertThat(row.<String>formed("due_before", text -> text, "x")).isEqualTo("10/5");
        assertThat(row.<String>formed("kind", text -> text, "x")).isEqualTo("in_lieu");
        assertThat(problems.list()).isEmpty();
    }

    private enum Off {
        PUBLIC_HOLIDAY,
        IN_LIEU
    }

    @Test
    void everyWrongCellOfARowIsNamed() {
        CsvRow row = CsvTable.read(
                        CsvSource.of(
                                "x.csv", "day,end,month,flag,number,kind\n2021-02-30,31/02/2021,02-30,true,1e,maybe\n"),
                        List.of("day", "end", "month", "flag", "number", "kind"),
                        List.of(),
                        problems)
                .get(0);

        row.date("day");
        row.optionalDate("end");
        row.formed("month", text -> MonthDay.parse("--" + text), "catalogue.import.dayRule");
        row.flag("flag");
        row.optionalDecimal("number");
        row.oneOf("kind", ImportChange.Kind.class);
        row.required("code");

        assertThat(row.sound()).isFalse();
        assertThat(said())
                .containsExactly(
                        "x.csv, dòng 2, cột day: “2021-02-30” không phải là ngày. Hãy nhập theo dạng 10/05/2021.",
                        "x.csv, dòng 2, cột end: “31/02/2021” không phải là ngày. Hãy nhập theo dạng 10/05/2021.",
                        "x.csv, dòng 2, cột month: “02-30” không phải là ngày có trong mọi năm. Hãy nhập như 10/5,"
                                + " 20/01@+1 (năm sau), 15/12@-1 (năm trước), cuối kỳ, cuối kỳ+6 (ngày) hoặc"
                                + " cut_off+15w (ngày làm việc sau ngày chốt số liệu).",
                        "x.csv, dòng 2, cột flag: “true” không hợp lệ. Hãy nhập “có” hoặc “không” (yes, no).",
                        "x.csv, dòng 2, cột number: “1e” không phải là số hợp lệ. Hãy nhập số, dùng dấu chấm cho phần"
                                + " thập phân.",
                        "x.csv, dòng 2, cột kind: Giá trị “maybe” không hợp lệ. Hãy nhập một trong: added; changed;"
                                + " removed.",
                        "x.csv, dòng 2, cột code: Ô để trống. Hãy nhập giá trị.");
    }

    @Test
    void anEndBeforeTheBeginningIsNamed() {
        CsvRow row = CsvTable.read(
                        CsvSource.of("x.csv", "from,to\n2021-05-10,2021-05-09\n"),
                        List.of("from", "to"),
                        List.of(),
                        problems)
                .get(0);

        assertThat(row.validity("from", "to")).isNull();
        assertThat(said())
                .containsExactly("x.csv, dòng 2, cột to: Ngày kết thúc 2021-05-09 trước ngày bắt đầu 2021-05-10. Hãy"
                        + " sửa một trong hai ngày.");
    }
}
