package vn.ansinh.reporting.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** The tables of what the province is made of and of what breaks its series. */
@Repository
class SeriesTables {

    private final JdbcClient jdbc;

    SeriesTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Territory> territories() {
        return jdbc.sql("select * from territory order by valid_from, part_of nulls first, code")
                .query(Rows.of(Territory.class))
                .list();
    }

    List<SeriesBreak> breaks() {
        return jdbc.sql("select * from series_break order by day, regime nulls first, indicator nulls first, kind")
                .query(Rows.of(SeriesBreak.class))
                .list();
    }

    /** Replaces all that was said of these territories. */
    void replaceTerritories(List<Territory> territories) {
        jdbc.sql("delete from territory where code in (:codes)")
                .param("codes", territories.stream().map(Territory::code).toList())
                .update();
        for (Territory territory : territories) {
            jdbc.sql("""
                            insert into territory (code, valid_from, valid_to, name_vi, name_en, part_of, source)
                            values (:code, :validFrom, :validTo, :nameVi, :nameEn, :partOf, :source)""")
                    .param("code", territory.code())
                    .param("validFrom", territory.validFrom())
                    .param("validTo", territory.validTo())
                    .param("nameVi", territory.nameVi())
                    .param("nameEn", territory.nameEn())
                    .param("partOf", territory.partOf())
                    .param("source", territory.source())
                    .update();
        }
    }

    /** Replaces all breaks of these regimes; an empty name means those of the province. */
    void replaceBreaks(Collection<String> regimes, List<SeriesBreak> breaks) {
        jdbc.sql("delete from series_break where coalesce(regime, '') in (:regimes)")
                .param("regimes", regimes)
                .update();
        for (SeriesBreak row : breaks) {
            jdbc.sql("""
                            insert into series_break (regime, indicator, day, kind, reason_vi, reason_en, source)
                            values (:regime, :indicator, :day, :kind, :reasonVi, :reasonEn, :source)""")
                    .param("regime", row.regime())
                    .param("indicator", row.indicator())
                    .param("day", row.day())
                    .param("kind", row.kind().name())
                    .param("reasonVi", row.reasonVi())
                    .param("reasonEn", row.reasonEn())
                    .param("source", row.source())
                    .update();
        }
    }

    /** As they name a row in what an import changes. */
    static String key(SeriesBreak row) {
        return String.join(
                        " ",
                        Objects.toString(row.regime(), ""),
                        Objects.toString(row.indicator(), ""),
                        row.day().toString(),
                        row.kind().name().toLowerCase(java.util.Locale.ROOT))
                .strip();
    }
}
