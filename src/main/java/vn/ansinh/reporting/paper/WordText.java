package vn.ansinh.reporting.paper;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.ansinh.reporting.engine.Refusal;

/** The words of a Word file in the order in which they are read, a line for each paragraph. */
final class WordText {

    private static final Set<String> BLANKS = Set.of("br", "tab", "cr", "noBreakHyphen");

    private WordText() {}

    /** @throws Refusal when it is no Word file, or has in it what runs or reaches outside */
    static String of(byte[] file) {
        return WordParts.all(SafeWord.open(file).xml(WordParts.DOCUMENT), "p").stream()
                .map(WordText::line)
                .collect(Collectors.joining("\n"));
    }

    /** The check codes among the words, each once. */
    static Stream<String> codes(String text) {
        return Pattern.compile("\\b" + ComparedPaper.CODE + "\\b")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct();
    }

    private static String line(Element paragraph) {
        var text = new StringBuilder();
        read(paragraph, text);
        return text.toString();
    }

    private static void read(Node node, StringBuilder text) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (WordParts.is(child, "t")) {
                text.append(child.getTextContent());
            } else if (child.getLocalName() != null && BLANKS.contains(child.getLocalName())) {
                text.append(' ');
            } else if (!WordParts.is(child, "p")) {
                // A paragraph within a text box is a line of its own.
                read(child, text);
            }
        }
    }
}
