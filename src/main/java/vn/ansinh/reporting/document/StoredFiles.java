package vn.ansinh.reporting.document;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.signature.SignatureChecks;
import vn.ansinh.reporting.signature.SignatureView;

/**
 * The files of all objects, in our own table: the engine's attachments can be read without a grant. Nothing here checks
 * who asks; the module that owns the object has done so.
 */
@Component
public class StoredFiles {

    private static final String DESCRIPTION = "id, purpose, name, media_type, size, sha256";

    /** Of one object, at one time. */
    private static final int MOST_FILES = 20;

    private static final long MOST_BYTES = 60L * 1024 * 1024;

    /** With what was taken out again, which is kept: five rounds of the most there may be. */
    private static final int MOST_FILES_EVER = 100;

    private static final long MOST_BYTES_EVER = 300L * 1024 * 1024;

    private final JdbcClient jdbc;
    private final SignatureChecks signatures;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, SignatureChecks signatures, Clock clock) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** The object's files as they are now; what was removed stays only where something frozen holds it. */
    public List<StoredFile> of(String objectKey) {
        return jdbc.sql("select " + DESCRIPTION + " from stored_file"
                        + " where object_key = :key and removed_at is null order by id")
                .param("key", objectKey)
                .query(StoredFiles::file)
                .list();
    }

    /** As {@link #of(String)}, of several objects at once; by object, without those that have none. */
    public Map<String, List<StoredFile>> of(Collection<String> objectKeys) {
        var found = new LinkedHashMap<String, List<StoredFile>>();
        if (!objectKeys.isEmpty()) {
            jdbc.sql("select object_key, " + DESCRIPTION + " from stored_file"
                            + " where object_key in (:keys) and removed_at is null order by id")
                    .param("keys", objectKeys)
                    .query(row -> {
                        found.computeIfAbsent(row.getString("object_key"), key -> new ArrayList<>())
                                .add(file(row, 0));
                    });
        }
        return found;
    }

    /**
     * Keeps a file. A signed letter takes the place of the one before; a supporting file that is there already, of this
     * name and content, is not kept twice.
     *
     * @throws Refusal when a signed letter is no PDF, or the object has as many files as there is room for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile add(String objectKey, UploadedFile file, String purpose, String actor) {
        boolean signed = StoredFile.SIGNED.equals(purpose);
        if (signed && !file.pdf()) {
            throw Refusal.invalid("signedFile", "document.file.signed-pdf", file.name());
        }
        // Two requests at once would each find nothing of the other's yet: neither the same file, nor how many there
        // are.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", "files of " + objectKey)
                .query(row -> {});
        String sha256 = sha256(file.content());
        Optional<StoredFile> same = signed ? Optional.empty() : same(objectKey, file.name(), sha256);
        return same.orElseGet(() -> insert(objectKey, file, sha256, signed, actor));
    }

    /**
     * Keeps a file as somebody sent it.
     *
     * @param purpose SIGNED, or anything else or null for one that goes with the text
     * @throws Refusal when it is none that is taken, or as {@link #add}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile upload(String objectKey, MultipartFile sent, String purpose, String actor) throws IOException {
        return add(objectKey, UploadedFile.accept(sent.getOriginalFilename(), sent.getBytes()), purpose, actor);
    }

    private Optional<StoredFile> same(String objectKey, String name, String sha256) {
        return of(objectKey).stream()
                .filter(kept -> !kept.signed())
                .filter(kept -> kept.name().equals(name) && kept.sha256().equals(sha256))
                .findFirst();
    }

    private StoredFile insert(String objectKey, UploadedFile file, String sha256, boolean signed, String actor) {
        Timestamp now = Timestamp.from(clock.instant());
        if (signed) {
            putSignedAside(objectKey);
        }
        refuseTooMuch(objectKey, file.content().length);
        return jdbc.sql("""
                        insert into stored_file
                            (object_key, purpose, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (:key, :purpose, :name, :type, :size, :sha256, :content, :actor, :at)
                        returning\s""" + DESCRIPTION)
                .param("key", objectKey)
                .param("purpose", signed ? StoredFile.SIGNED : StoredFile.SUPPORTING)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("sha256", sha256)
                .param("content", file.content())
                .param("actor", actor)
                .param("at", now)
                .query(StoredFiles::file)
                .single();
    }

    private void refuseTooMuch(String objectKey, int more) {
        Map<String, Object> held = jdbc.sql("""
                        select count(*) filter (where removed_at is null) as files,
                               coalesce(sum(size) filter (where removed_at is null), 0) as bytes,
                               count(*) as files_ever, coalesce(sum(size), 0) as bytes_ever
                          from stored_file where object_key = :key
                        """).param("key", objectKey).query().singleRow();
        if (number(held, "files") >= MOST_FILES || number(held, "bytes") + more > MOST_BYTES) {
            throw Refusal.fileTooLarge("document.file.too-many", MOST_FILES, MOST_BYTES / 1024 / 1024);
        }
        if (number(held, "files_ever") >= MOST_FILES_EVER || number(held, "bytes_ever") + more > MOST_BYTES_EVER) {
            throw Refusal.fileTooLarge("document.file.too-many-ever");
        }
    }

    private static long number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    /**
     * Takes a file out.
     *
     * @throws Refusal when the object has no such file now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String objectKey, long id) {
        int removed = jdbc.sql("""
                        update stored_file set removed_at = :at
                         where object_key = :key and id = :id and removed_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("key", objectKey)
                .param("id", id)
                .update();
        if (removed == 0) {
            throw Refusal.notFound("document.file.unknown");
        }
    }

    /** The signed file of an object, if there is one, belongs to what was sent; it is kept there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putSignedAside(String objectKey) {
        jdbc.sql("""
                update stored_file set removed_at = :at
                 where object_key = :key and purpose = 'SIGNED' and removed_at is null
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("key", objectKey)
                .update();
    }

    /** A file of the object, removed or not. */
    public Optional<StoredFile> find(String objectKey, long id) {
        return jdbc.sql("select " + DESCRIPTION + " from stored_file where object_key = :key and id = :id")
                .param("key", objectKey)
                .param("id", id)
                .query(StoredFiles::file)
                .optional();
    }

    /**
     * To what a signed letter of this content belongs.
     *
     * @param content of a file that somebody has brought
     * @return the keys of the objects; empty when no such letter is kept
     */
    public List<String> objectsOfSigned(byte[] content) {
        return jdbc.sql("select distinct object_key from stored_file where purpose = 'SIGNED' and sha256 = :sha256"
                        + " order by object_key")
                .param("sha256", sha256(content))
                .query(String.class)
                .list();
    }

    /** The one of these. */
    public static Optional<StoredFile> among(Collection<StoredFile> files, long id) {
        return files.stream().filter(file -> file.id() == id).findFirst();
    }

    /**
     * The file for a browser: always as a download, never opened inside our pages.
     *
     * @param seen empty when there is none that the person may see
     * @throws Refusal then
     */
    public ResponseEntity<byte[]> download(Optional<StoredFile> seen) {
        StoredFile file = seen.orElseThrow(() -> Refusal.notFound("document.file.unknown"));
        return Downloads.of(file.name(), file.mediaType(), content(file));
    }

    /** Of a file that this object has told of. */
    public byte[] content(StoredFile file) {
        return jdbc.sql("select content from stored_file where id = :id")
                .param("id", file.id())
                .query(byte[].class)
                .single();
    }

    /**
     * What was found of the digital signatures of a signed file; verified now where nobody has asked before.
     *
     * @param seen empty when there is none that the person may see
     * @throws Refusal then, and of a file that is not the signed one
     */
    public SignatureView signature(Optional<StoredFile> seen) {
        StoredFile file = seen.filter(StoredFile::signed).orElseThrow(() -> Refusal.notFound("document.file.unknown"));
        return signatures.of(file.id(), file.sha256(), () -> content(file));
    }

    /** What was found of these files, as far as they were verified; by file. */
    public Map<Long, SignatureView> signatures(Collection<Long> files) {
        return signatures.of(files);
    }

    /**
     * A letter goes out with its signed file.
     *
     * @param signer of the letter
     * @param reason why it does although the file is not as it should be; empty when none was given
     * @throws Refusal when one is needed
     */
    void confirm(String objectKey, StoredFile file, String signer, String reason, String actor) {
        signatures.confirm(objectKey, file.id(), file.sha256(), () -> content(file), signer, reason, actor);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getLong("id"),
                row.getString("purpose"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"));
    }
}
