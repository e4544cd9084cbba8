package vn.ansinh.reporting.paper;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The QR sign of a document as a picture in its Word file. */
final class WordSign {

    private static final String PART = "word/media/ma-kiem-tra.png";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";

    /** What the document calls the picture; nobody's own program names one so. */
    private static final String ID = "rIdMaKiemTra";

    /** 20 mm, as DrawingML measures: 36,000 to a millimetre. */
    private static final int SIDE = 720_000;

    /** The picture in its run. */
    static final String RUN = """
            <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%1$d" cy="%1$d"/>\
            <wp:docPr id="90210" name="Mã kiểm tra" descr="Mã QR để kiểm tra văn bản"/>\
            <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <pic:nvPicPr><pic:cNvPr id="90210" name="ma-kiem-tra.png"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            r:embed="%2$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%1$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing></w:r>""".formatted(SIDE, ID);

    private WordSign() {}

    /** Puts the picture among the parts of the file. */
    static void add(WordParts parts, Paper.Trace trace) {
        parts.put(PART, QrSign.png(trace));
        Document relations = parts.xml(RELATIONS);
        Element relation = child(relations, "Relationship");
        relation.setAttribute("Id", ID);
        relation.setAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image");
        relation.setAttribute("Target", PART.substring("word/".length()));
        parts.put(RELATIONS, relations);
        Document types = parts.xml(TYPES);
        var defaults = types.getElementsByTagNameNS("*", "Default");
        for (int i = 0; i < defaults.getLength(); i++) {
            if (((Element) defaults.item(i)).getAttribute("Extension").equalsIgnoreCase("png")) {
                return;
            }
        }
        Element type = child(types, "Default");
        type.setAttribute("Extension", "png");
        type.setAttribute("ContentType", "image/png");
        parts.put(TYPES, types);
    }

    private static Element child(Document document, String name) {
        Element root = document.getDocumentElement();
        Element child = document.createElementNS(root.getNamespaceURI(), name);
        root.insertBefore(child, root.getFirstChild());
        return child;
    }
}
