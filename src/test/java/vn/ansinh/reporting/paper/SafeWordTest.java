package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.reporting.engine.Refusal;

/** Files that are no template and are meant to do harm: each is refused within a second, by its own sentence. */
class SafeWordTest {

    private static final byte[] GOOD = WordFiles.standard(PaperKind.REQUEST);

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("too-large", "100 MB", () -> new byte[100 * 1024 * 1024]),
                bad("too-large", "a zip bomb", () -> bomb(1, 200)),
                bad("too-large", "a thousand parts", () -> bomb(1000, 0)),
                bad("not-word", "nothing", () -> new byte[0]),
                bad(
                        "not-word",
                        "a renamed program",
                        () -> "MZ\u0090 This program cannot be run".getBytes(StandardCharsets.UTF_8)),
                bad("not-word", "a ZIP cut off", () -> java.util.Arrays.copyOf(GOOD, 900)),
                bad("not-word", "a workbook", () -> changed(TYPES, "wordprocessingml", "spreadsheetml")),
                bad("not-word", "half a tree", () -> changed(WordParts.DOCUMENT, "</w:body>", "")),
                bad(
                        "not-word",
                        "a deep tree",
                        () -> changed(
                                WordParts.DOCUMENT,
                                "</w:body>",
                                "<w:x>".repeat(50_000) + "</w:x>".repeat(50_000) + "</w:body>")),
                bad("other-word", "a template of Word's own", () -> changed(TYPES, ".document.main", ".template.main")),
                bad("old", "Word 97", SafeWordTest::old),
                bad("password", "a password", SafeWordTest::locked),
                bad("macro", "a macro", () -> WordFiles.with(GOOD, "word/vbaProject.bin", new byte[] {1})),
                bad(
                        "macro",
                        "the kind for macros",
                        () -> changed(
                                TYPES,
                                "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                                "vnd.ms-word.document.macroEnabled.main")),
                bad(
                        "embedded",
                        "a file in it",
                        () -> WordFiles.with(GOOD, "word/embeddings/oleObject1.bin", new byte[1])),
                bad(
                        "embedded",
                        "an OLE object",
                        () -> changed(WordParts.DOCUMENT, "</w:body>", "<w:p><w:r><w:object/></w:r></w:p></w:body>")),
                bad("embedded", "another file's text", () -> relation("aFChunk", "chunk.html", "")),
                bad(
                        "attached-template",
                        "a template elsewhere",
                        () -> relation("attachedTemplate", "https://evil.example/t.dotm", " TargetMode=\"External\"")),
                bad(
                        "external",
                        "a picture elsewhere",
                        () -> relation("image", "https://evil.example/x.png", " TargetMode=\"External\"")),
                bad(
                        "field",
                        "a field that fetches",
                        () -> changed(
                                WordParts.DOCUMENT,
                                "</w:body>",
                                "<w:p><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT \"c:\\\\x\" </w:instrText></w:r></w:p></w:body>")),
                bad(
                        "field",
                        "a field that runs",
                        () -> changed(
                                WordParts.DOCUMENT,
                                "</w:body>",
                                "<w:p><w:fldSimple w:instr=\"DDEAUTO c:\\\\cmd.exe\"/></w:p></w:body>")),
                bad(
                        "entities",
                        "entities",
                        () -> changed(
                                WordParts.DOCUMENT,
                                "<w:document ",
                                "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document ")),
                bad(
                        "unsettled",
                        "a change that is not settled",
                        () -> changed(
                                WordParts.DOCUMENT,
                                "</w:body>",
                                "<w:p><w:ins w:id=\"1\"><w:r/></w:ins></w:p></w:body>")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("bad")
    void isRefused(String sentence, String what, Supplier<byte[]> file) {
        byte[] bytes = file.get();
        long start = System.nanoTime();

        assertThatThrownBy(() -> SafeWord.open(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("paper.word.refused." + sentence));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whatIsGoodIsOpened() {
        assertThat(SafeWord.open(GOOD).written())
                .containsExactly(WordParts.DOCUMENT, "word/header1.xml", "word/header2.xml");
    }

    private static Arguments bad(String sentence, String what, Supplier<byte[]> file) {
        return Arguments.of(sentence, what, file);
    }

    private static byte[] changed(String part, String from, String to) {
        return WordFiles.changed(GOOD, part, text -> text.replace(from, to));
    }

    private static byte[] relation(String kind, String target, String mode) {
        return changed(
                RELATIONS,
                "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + kind + "\" Target=\"" + target + "\"" + mode + "/></Relationships>");
    }

    /** Some kilobytes that unpack to {@code megabytes}. */
    private static byte[] bomb(int parts, int megabytes) {
        Map<String, byte[]> all = new LinkedHashMap<>(WordFiles.parts(GOOD));
        for (int i = 0; i < parts; i++) {
            all.put("word/media/image" + i + ".png", new byte[megabytes * 1024 * 1024 + 1]);
        }
        return WordFiles.packed(all);
    }

    private static byte[] old() {
        var out = new ByteArrayOutputStream();
        try (var old = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            old.writeFilesystem(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] locked() {
        var out = new ByteArrayOutputStream();
        try (var locked = new POIFSFileSystem()) {
            var encryption = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryption.confirmPassword("an-sinh");
            try (var inside = encryption.getDataStream(locked);
                    var zip = new ZipOutputStream(inside)) {
                zip.putNextEntry(new ZipEntry(TYPES));
                zip.closeEntry();
            }
            locked.writeFilesystem(out);
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
