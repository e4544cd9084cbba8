package vn.ansinh.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.reporting.engine.Refusal;

/**
 * Opens a Word file that somebody sent. What comes out is counted before anything is built of it, and a file with
 * anything in it that runs, or that reaches for something outside, is not taken: what is made of it goes to other offices.
 */
final class SafeWord {

    private static final Logger LOG = LoggerFactory.getLogger(SafeWord.class);

    /** A template without pictures has some twenty thousand bytes; the head of an office with a picture, some hundred. */
    static final int FILE_LIMIT = 4 * 1024 * 1024;

    /** What it may come to when it is unpacked, in bytes. */
    static final int UNPACKED_LIMIT = 16 * 1024 * 1024;

    private static final int MOST_PARTS = 300;

    /** Word itself stays far below; deeper trees are made to bring readers down. */
    private static final int DEEPEST = 120;

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** What a document may be related to, by the last word of the relation's type. */
    private static final Set<String> RELATIONS = Set.of(
            "officeDocument",
            "styles",
            "stylesWithEffects",
            "numbering",
            "settings",
            "webSettings",
            "fontTable",
            "font",
            "theme",
            "classificationlabels",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "image",
            "customXml",
            "customXmlProps",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "people",
            "docPart");

    private static final Pattern FETCHING_FIELDS = Pattern.compile(
            "\\b(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DATABASE|EMBED|MACROBUTTON|GOTOBUTTON|RD)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Text that is not settled: changes to be accepted, remarks. */
    private static final Set<String> UNSETTLED =
            Set.of("ins", "del", "moveFrom", "moveTo", "commentRangeStart", "commentReference");

    private static final Set<String> FOREIGN = Set.of("object", "control", "altChunk", "subDoc", "OLEObject");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SafeWord() {}

    /** @throws Refusal with a sentence that says what is wrong with the file and what to do */
    static WordParts open(byte[] file) {
        if (file.length > FILE_LIMIT) {
            throw oversized();
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw notPacked(file);
        }
        var word = new SafeWord();
        word.unpack(file);
        word.refuseOtherKinds();
        word.parts.forEach((name, part) -> {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                read(name, part);
            }
        });
        return new WordParts(word.parts);
    }

    static Refusal oversized() {
        return Refusal.fileTooLarge(
                "paper.word.refused.too-large", FILE_LIMIT / 1024 / 1024, UNPACKED_LIMIT / 1024 / 1024);
    }

    private static Refusal refused(String why, Object... arguments) {
        return Refusal.invalid("file", "paper.word.refused." + why, arguments);
    }

    /** Word packs what is protected by a password as its versions before 2007 packed everything. */
    private static Refusal notPacked(byte[] file) {
        if (file.length > 8 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF) {
            try (var old = new POIFSFileSystem(new ByteArrayInputStream(file))) {
                return refused(old.getRoot().hasEntry("EncryptedPackage") ? "password" : "old");
            } catch (IOException | RuntimeException e) {
                LOG.info("Not a Word file: {}", e.toString());
            }
        }
        return refused("not-word");
    }

    private void unpack(byte[] file) {
        var chunk = new byte[8192];
        int unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = new byte[1024];
                int length = 0;
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    unpacked += read;
                    if (unpacked > UNPACKED_LIMIT || parts.size() >= MOST_PARTS) {
                        throw oversized();
                    }
                    if (length + read > part.length) {
                        part = Arrays.copyOf(part, Math.max(length + read, 2 * part.length));
                    }
                    System.arraycopy(chunk, 0, part, length, read);
                    length += read;
                }
                if (!entry.isDirectory() && parts.put(entry.getName(), Arrays.copyOf(part, length)) != null) {
                    // Two parts of one name: each reader takes another.
                    throw refused("not-word");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("Not a Word file: {}", e.toString());
            throw refused("not-word");
        }
    }

    private void refuseOtherKinds() {
        byte[] types = parts.get("[Content_Types].xml");
        if (types == null || !parts.containsKey("_rels/.rels")) {
            throw refused("not-word");
        }
        for (String name : parts.keySet()) {
            if (name.matches("(?i).*(vbaProject|vbaData).*")) {
                throw refused("macro");
            }
            if (name.matches("(?i).*/(embeddings|activeX)/.*|.*\\.(exe|dll|js|vbs|ole)")) {
                throw refused("embedded", name);
            }
        }
        var kinds = new String(types, java.nio.charset.StandardCharsets.UTF_8);
        if (kinds.contains("macroEnabled")) {
            throw refused("macro");
        }
        if (!kinds.contains(MAIN) || !parts.containsKey(WordParts.DOCUMENT) || !parts.containsKey(WordParts.STYLES)) {
            throw refused(kinds.contains("wordprocessingml") ? "other-word" : "not-word");
        }
    }

    /** Part by part, without building it: entities, links to outside, what is embedded, what is not settled. */
    private static void read(String name, byte[] part) {
        var fields = new StringBuilder();
        try {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw refused("entities", name);
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > DEEPEST) {
                            throw refused("not-word");
                        }
                        element(name, xml);
                        if (xml.getLocalName().equals("instrText")) {
                            depth--;
                            fields.append(xml.getElementText());
                        } else if (xml.getLocalName().equals("fldChar")) {
                            fields.append(' ');
                        } else if (xml.getLocalName().equals("fldSimple")) {
                            fields.append(' ').append(xml.getAttributeValue(WordXml.NAMESPACE, "instr"));
                        }
                    }
                    default -> {
                        // Text is text.
                    }
                }
            }
        } catch (XMLStreamException e) {
            LOG.info("{} of a Word file cannot be read: {}", name, e.getMessage());
            throw refused("not-word");
        }
        if (FETCHING_FIELDS.matcher(fields).find()) {
            throw refused("field", fields.toString().strip());
        }
    }

    private static void element(String name, XMLStreamReader xml) {
        String element = xml.getLocalName();
        if (element.equals("Relationship")) {
            String type = String.valueOf(xml.getAttributeValue(null, "Type"));
            String kind = type.substring(type.lastIndexOf('/') + 1);
            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
            if (kind.equals("attachedTemplate")) {
                throw refused("attached-template", target);
            }
            if ("External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                throw refused("external", target);
            }
            if (kind.equals("comments")) {
                throw refused("unsettled");
            }
            if (!RELATIONS.contains(kind)) {
                throw refused("embedded", target);
            }
        } else if (FOREIGN.contains(element)) {
            throw refused("embedded", name);
        } else if (UNSETTLED.contains(element)) {
            throw refused("unsettled");
        }
    }
}
