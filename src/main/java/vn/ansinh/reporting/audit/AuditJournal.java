package vn.ansinh.reporting.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.audit.AuditedObjects.Share;

/** The trail of all objects together, newest first. Whoever asks has found out what the person may read. */
@Repository
public class AuditJournal {

    /**
     * What is looked for.
     *
     * @param shares what may be read; null for all there is
     * @param objects to which it is restricted; null for all
     * @param actor null for anybody
     * @param action a stable word, or with a point at its end all that begins so; null for all
     * @param from null for all
     * @param until exclusive; null for all
     */
    public record Wanted(
            List<Share> shares, Set<String> objects, String actor, String action, Instant from, Instant until) {}

    /** After which entry it goes on: the last that was shown. */
    public record Place(Instant at, String objectKey, int seq) {}

    /** Of so few objects all entries are read by their keys: the newest of them may be older than most of the trail. */
    private static final int FEW = 500;

    private static final String OF_FEW =
            "with few as materialized (select * from audit_entry where object_key = any(:few)) select * from few";

    private final JdbcClient jdbc;

    AuditJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest of what is looked for.
     *
     * @param after null for the first
     * @param limit so many at most
     */
    public List<AuditEntry> newest(Wanted wanted, Place after, int limit) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        readable(wanted.shares, wanted.objects, where, values);
        if (wanted.actor != null) {
            where.add("actor = :actor");
            values.put("actor", wanted.actor);
        }
        if (wanted.action != null) {
            where.add(wanted.action.endsWith(".") ? "starts_with(action, :action)" : "action = :action");
            values.put("action", wanted.action);
        }
        if (wanted.from != null) {
            where.add("at >= :from");
            values.put("from", Timestamp.from(wanted.from));
        }
        if (wanted.until != null) {
            where.add("at < :until");
            values.put("until", Timestamp.from(wanted.until));
        }
        if (after != null) {
            where.add("(at, object_key, seq) < (:at, :key, :seq)");
            values.put("at", Timestamp.from(after.at));
            values.put("key", after.objectKey);
            values.put("seq", after.seq);
        }
        values.put("limit", limit);
        Set<String> few = few(wanted);
        if (few != null) {
            values.put("few", array(few));
        }
        return jdbc.sql((few == null ? "select * from audit_entry" : OF_FEW)
                        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by at desc, object_key desc, seq desc limit :limit")
                .params(values)
                .query(AuditEntry::read)
                .list();
    }

    /** The objects there are at most; null where they are many, or all. */
    private static Set<String> few(Wanted wanted) {
        if (wanted.objects != null) {
            return wanted.objects.size() > FEW ? null : wanted.objects;
        }
        if (wanted.shares == null
                || wanted.shares.stream().mapToInt(share -> share.keys().size()).sum() > FEW) {
            return null;
        }
        return wanted.shares.stream().flatMap(share -> share.keys().stream()).collect(Collectors.toSet());
    }

    private static void readable(
            List<Share> shares, Set<String> objects, List<String> where, Map<String, Object> values) {
        if (objects != null) {
            where.add("object_key = any(:objects)");
            values.put("objects", array(objects));
        }
        if (shares == null) {
            return;
        }
        where.add("object_key = any(:readable)");
        values.put(
                "readable",
                shares.stream().flatMap(share -> share.keys().stream()).toArray(String[]::new));
        for (int number = 0; number < shares.size(); number++) {
            Share share = shares.get(number);
            if (!share.only().isEmpty()) {
                where.add("not (object_key = any(:of%1$d) and action <> all(:only%1$d))".formatted(number));
                values.put("only" + number, array(share.only()));
            }
            if (!share.without().isEmpty()) {
                where.add("not (object_key = any(:of%1$d) and action = any(:without%1$d))".formatted(number));
                values.put("without" + number, array(share.without()));
            }
            if (!share.only().isEmpty() || !share.without().isEmpty()) {
                values.put("of" + number, array(share.keys()));
            }
        }
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** The objects that have a trail: this one, and those whose keys begin with it and a slash. */
    public List<String> objects(String key) {
        String below = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%";
        return jdbc.sql("select object_key from audit_head where object_key = :key or object_key like :below")
                .param("key", key)
                .param("below", below)
                .query(String.class)
                .list();
    }

    /**
     * Up to so many objects with a trail whose keys have the word in them.
     *
     * @param among these only; null for all
     */
    public List<String> objectsLike(String word, Set<String> among, int limit) {
        String anywhere = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("""
                        select object_key from audit_head
                         where object_key ilike :word and (cast(:among as text[]) is null or object_key = any(:among))
                         order by object_key limit :limit
                        """)
                .param("word", anywhere)
                .param("among", among == null ? null : array(among), Types.ARRAY)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * Everybody who did something. Of all there is it is answered from one person to the next without reading what each did.
     *
     * @param shares what may be read; null for all there is
     * @param objects to which it was done; null for all
     */
    public List<String> actors(List<Share> shares, Set<String> objects) {
        if (shares != null || objects != null) {
            var where = new ArrayList<String>();
            var values = new HashMap<String, Object>();
            readable(shares, objects, where, values);
            return jdbc.sql("select distinct actor from audit_entry where " + String.join(" and ", where))
                    .params(values)
                    .query(String.class)
                    .list();
        }
        return jdbc.sql("""
                        with recursive person as (
                            (select actor from audit_entry order by actor limit 1)
                            union all
                            select (select actor from audit_entry where actor > person.actor order by actor limit 1)
                              from person where person.actor is not null)
                        select actor from person where actor is not null
                        """).query(String.class).list();
    }
}
