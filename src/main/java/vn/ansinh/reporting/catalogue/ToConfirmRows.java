package vn.ansinh.reporting.catalogue;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.directory.reference.Snapshot;
import vn.ansinh.reporting.engine.Rows;

/** What has no source yet, in its table and in memory. */
@Repository
class ToConfirmRows {

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Snapshot<List<ToConfirm>> snapshot;

    ToConfirmRows(JdbcClient jdbc, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.snapshot = new Snapshot<>(catalogues::revision, this::load);
    }

    /** As they are now, in the order in which they came in. */
    List<ToConfirm> all() {
        return snapshot.current();
    }

    List<ToConfirm> load() {
        return jdbc.sql("select * from to_confirm order by id")
                .query(Rows.of(ToConfirm.class))
                .list();
    }

    /** What a file says anew has to be confirmed anew. */
    void put(ToConfirm.Said said) {
        jdbc.sql("""
                        insert into to_confirm (about, regime, code, field, what_vi, what_en, source)
                        values (:about, :regime, :code, :field, :whatVi, :whatEn, :source)
                        on conflict (about, regime, code, field) do update
                           set what_vi = excluded.what_vi, what_en = excluded.what_en, source = excluded.source,
                               confirmed_by = null, confirmed_at = null, confirmed_with = null""")
                .param("about", said.about())
                .param("regime", said.regime())
                .param("code", said.code())
                .param("field", said.field())
                .param("whatVi", said.whatVi())
                .param("whatEn", said.whatEn())
                .param("source", said.source())
                .update();
    }

    /** @return whether it was still open */
    boolean confirm(long id, String person, Instant at, String with) {
        return jdbc.sql("""
                        update to_confirm set confirmed_by = :person, confirmed_at = :at, confirmed_with = :with
                         where id = :id and confirmed_by is null""")
                        .param("person", person)
                        .param("at", java.sql.Timestamp.from(at))
                        .param("with", with)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Within the transaction that changed them. */
    void changed() {
        catalogues.countUp();
        snapshot.changed();
    }
}
