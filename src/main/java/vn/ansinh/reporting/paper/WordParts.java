package vn.ansinh.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a Word file that is known to be harmless ({@link SafeWord}), by their names in the archive. */
final class WordParts {

    static final String DOCUMENT = "word/document.xml";
    static final String STYLES = "word/styles.xml";

    private final Map<String, byte[]> parts;

    WordParts(Map<String, byte[]> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    /** Of a file that this program has made or taken in before. */
    static WordParts of(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordParts(parts);
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Document xml(String name) {
        return parsed(new ByteArrayInputStream(parts.get(name)));
    }

    void put(String name, Document xml) {
        parts.put(name, text(xml).getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] part) {
        parts.put(name, part);
    }

    /** The text with all headers and footers. */
    List<String> written() {
        List<String> names = new ArrayList<>(List.of(DOCUMENT));
        parts.keySet().stream()
                .filter(name -> name.matches("word/(header|footer)\\d*\\.xml"))
                .forEach(names::add);
        return names;
    }

    byte[] file() {
        var out = new ByteArrayOutputStream();
        write(out, Map.of());
        return out.toByteArray();
    }

    /** What writes a part of the archive, at length. */
    interface Written {
        void to(OutputStream out) throws IOException;
    }

    /** @param written parts that are not kept here but written when their turn comes */
    void write(OutputStream out, Map<String, Written> written) {
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                // The same content is the same file, whenever it is made.
                entry.setTimeLocal(java.time.LocalDateTime.of(2021, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                if (written.containsKey(part.getKey())) {
                    written.get(part.getKey()).to(zip);
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document parsed(InputStream xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(xml);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not the XML of a Word file: " + e.getMessage(), e);
        }
    }

    static String text(Node node) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, node instanceof Document ? "no" : "yes");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            var out = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    /** All elements of WordprocessingML of this name below a node, in their order. */
    static List<Element> all(Node in, String name) {
        NodeList found = in instanceof Document document
                ? document.getElementsByTagNameNS(WordXml.NAMESPACE, name)
                : ((Element) in).getElementsByTagNameNS(WordXml.NAMESPACE, name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The child of this name; null where there is none. */
    static Element child(Node parent, String name) {
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (is(node, name)) {
                return (Element) node;
            }
        }
        return null;
    }

    static boolean is(Node node, String name) {
        return node instanceof Element
                && name.equals(node.getLocalName())
                && WordXml.NAMESPACE.equals(node.getNamespaceURI());
    }

    /** Empty where it has none. */
    static String attribute(Element element, String name) {
        return element == null ? "" : element.getAttributeNS(WordXml.NAMESPACE, name);
    }

    static int number(Element element, String name, int otherwise) {
        String value = attribute(element, name);
        return value.matches("-?\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }

    static void attribute(Element element, String name, String value) {
        element.setAttributeNS(WordXml.NAMESPACE, "w:" + name, value);
    }

    static Element element(Node in, String name) {
        Document document = in instanceof Document itself ? itself : in.getOwnerDocument();
        return document.createElementNS(WordXml.NAMESPACE, "w:" + name);
    }
}
