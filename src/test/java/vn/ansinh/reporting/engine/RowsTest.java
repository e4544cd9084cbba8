package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;

/** Rows are read by the names of their columns, whatever their order. */
@EngineTest
class RowsTest {

    private record Code(String value) {}

    private record Key(String agency) {

        static Key parse(String text) {
            return new Key(text.substring("KH/".length()));
        }
    }

    private record Row(
            int number,
            Integer openVersion,
            boolean urgent,
            BigDecimal amount,
            LocalDate dueBefore,
            Instant at,
            Position position,
            Key key,
            Code code,
            List<String> drafters,
            Set<String> areas) {}

    private record Nested(String name, Code code) {}

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachComponentIsReadFromTheColumnOfItsName() {
        Row row = read("""
                'A7,A2' as areas, array['an', 'binh'] as drafters, 'SYT' as code, 'KH/SYT' as key, 'CLERKS' as position,
                timestamptz '2021-04-12 01:00:00Z' as at, date '2021-05-10' as due_before, 1.5 as amount, true as urgent,
                3 as open_version, 7 as number""");

        assertThat(row)
                .isEqualTo(new Row(
                        7,
                        3,
                        true,
                        new BigDecimal("1.5"),
                        LocalDate.of(2021, 5, 10),
                        Instant.parse("2021-04-12T01:00:00Z"),
                        Position.CLERKS,
                        new Key("SYT"),
                        new Code("SYT"),
                        List.of("an", "binh"),
                        Set.of("A7", "A2")));
    }

    @Test
    void whatTheColumnLeavesOpenIsNull() {
        Row row = read("""
                '' as areas, null::text[] as drafters, null as code, null as key, null as position, null::timestamptz as at,
                null::date as due_before, null::numeric as amount, null::boolean as urgent, null::int as open_version,
                null::int as number""");

        assertThat(row).isEqualTo(new Row(0, null, false, null, null, null, null, null, null, List.of(), Set.of()));
    }

    @Test
    void aComponentOfSeveralColumnsIsReadAsIsSaid() {
        var rows = Rows.of(Nested.class).from("name", "title").with("code", row -> new Code(row.getString("a") + "-1"));

        Nested read =
                jdbc.sql("select 'Sở Y tế' as title, 'SYT' as a").query(rows).single();

        assertThat(read).isEqualTo(new Nested("Sở Y tế", new Code("SYT-1")));
        assertThatThrownBy(() -> rows.from("nmae", "title")).hasMessageContaining("nmae");
    }

    private Row read(String columns) {
        return jdbc.sql("select " + columns).query(Rows.of(Row.class)).single();
    }

    @Test
    void aRecordIsChangedInOneComponentThatIsNamed() {
        assertThat(Rows.changed(new Nested("an", new Code("SYT")), "code", null))
                .isEqualTo(new Nested("an", null));
    }
}
