package vn.ansinh.reporting.paper;

import static vn.ansinh.reporting.paper.MeasuredWord.MILLIMETRE;
import static vn.ansinh.reporting.paper.MeasuredWord.SLACK;
import static vn.ansinh.reporting.paper.MeasuredWord.millimetres;
import static vn.ansinh.reporting.paper.MeasuredWord.points;

import java.util.List;
import java.util.Optional;
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Run;

/** The text of a Word file, who signs it and who gets it, and the heads of what is appended. */
final class WordBody {

    private final MeasuredWord word;
    private final Paper paper;

    WordBody(MeasuredWord word, Paper paper) {
        this.word = word;
        this.paper = paper;
    }

    void check() {
        text();
        signed();
        appendices();
    }

    private void text() {
        blocks(paper.body());
        paper.appendices().forEach(appendix -> blocks(appendix.blocks()));
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                word.find(LayoutRule.HEADING, heading.text()).ifPresent(line -> {
                    word.size(LayoutRule.HEADING, line, 13, 14);
                    if (heading.level() < 3) {
                        word.bold(LayoutRule.HEADING, line);
                    }
                });
            } else if (block instanceof Paragraph paragraph) {
                var text = new StringBuilder();
                boolean plain = true;
                for (Run run : paragraph.runs()) {
                    text.append(run.text());
                    plain &= !run.italic();
                }
                paragraph(text.toString(), plain);
            } else if (block instanceof Item item) {
                paragraph("- " + item.text(), true);
            }
        }
    }

    private void paragraph(String text, boolean upright) {
        word.find(LayoutRule.TEXT_SIZE, text).ifPresent(line -> {
            word.size(LayoutRule.TEXT_SIZE, line, 13, 14);
            if (upright) {
                word.upright(LayoutRule.TEXT_SIZE, line);
            }
            word.need(LayoutRule.TEXT_JUSTIFIED, line, line.align().equals("both"), "không canh đều hai lề");
            double indent = line.firstLine() / MILLIMETRE;
            word.need(
                    LayoutRule.TEXT_INDENT,
                    line,
                    Math.abs(indent - 10) < 0.3 || Math.abs(indent - 12.7) < 0.3,
                    "lùi " + millimetres(line.firstLine()));
            double between = Math.max(line.before(), line.after()) / 20.0;
            word.need(LayoutRule.PARAGRAPH_SPACING, line, between >= 6, points(between));
            double spacing = line.lineSpacing();
            word.need(
                    LayoutRule.LINE_SPACING,
                    line,
                    spacing > 0.99 && spacing < 1.51,
                    "%.2f dòng".formatted(spacing).replace('.', ','));
        });
    }

    private void signed() {
        if (paper.signature() != null) {
            signature(paper.signature());
        }
        if (!paper.copies().isEmpty()) {
            word.find(LayoutRule.COPIES, PaperWords.COPIES).ifPresent(line -> {
                word.size(LayoutRule.COPIES, line, 12, 12);
                word.bold(LayoutRule.COPIES, line);
                word.italic(LayoutRule.COPIES, line);
                word.need(LayoutRule.COPIES, line, line.column() <= 0, "không ở bên trái");
            });
            for (String copy : PaperWords.copies(paper.copies())) {
                word.find(LayoutRule.COPIES_LIST, copy).ifPresent(line -> {
                    word.size(LayoutRule.COPIES_LIST, line, 11, 11);
                    word.upright(LayoutRule.COPIES_LIST, line);
                    word.notBold(LayoutRule.COPIES_LIST, line);
                });
            }
        }
    }

    private void signature(Paper.Signature signature) {
        Optional<WordLine> last = Optional.empty();
        for (String authority : signature.lines()) {
            last = word.find(LayoutRule.AUTHORITY, authority);
            last.ifPresent(line -> {
                word.size(LayoutRule.AUTHORITY, line, 13, 14);
                word.bold(LayoutRule.AUTHORITY, line);
                word.upright(LayoutRule.AUTHORITY, line);
                word.centred(LayoutRule.AUTHORITY, line);
                word.need(LayoutRule.AUTHORITY, line, line.column() == 1, "không ở bên phải");
            });
        }
        Optional<WordLine> signer =
                signature.name().isEmpty() ? Optional.empty() : word.find(LayoutRule.SIGNER, signature.name());
        signer.ifPresent(line -> {
            word.size(LayoutRule.SIGNER, line, 13, 14);
            word.bold(LayoutRule.SIGNER, line);
            word.upright(LayoutRule.SIGNER, line);
            word.centred(LayoutRule.SIGNER, line);
        });
        if (last.isPresent()) {
            int height = last.get().after() + signer.map(WordLine::before).orElse(0);
            for (int i = word.lines.indexOf(last.get()) + 1; i < word.lines.size(); i++) {
                WordLine line = word.lines.get(i);
                if (!line.text().isEmpty() || line.column() != last.get().column()) {
                    break;
                }
                height += line.emptyHeight();
            }
            word.need(LayoutRule.SIGNATURE_SPACE, last.get(), height >= 20 * MILLIMETRE - SLACK, millimetres(height));
        }
    }

    private void appendices() {
        for (int i = 0; i < paper.appendices().size(); i++) {
            String name = PaperWords.appendix(paper, i);
            word.find(LayoutRule.APPENDIX_TITLE, name).ifPresent(line -> {
                word.size(LayoutRule.APPENDIX_TITLE, line, 14, 14);
                word.bold(LayoutRule.APPENDIX_TITLE, line);
                word.centred(LayoutRule.APPENDIX_TITLE, line);
                word.need(LayoutRule.APPENDIX_PAGE, line, beginsPage(line), "không sang trang");
            });
            String title = PaperWords.capitals(paper.appendices().get(i).title());
            word.find(LayoutRule.APPENDIX_TITLE, title).ifPresent(line -> {
                word.size(LayoutRule.APPENDIX_TITLE, line, 13, 14);
                word.bold(LayoutRule.APPENDIX_TITLE, line);
                word.centred(LayoutRule.APPENDIX_TITLE, line);
            });
            word.find(LayoutRule.APPENDIX_REFERENCE, PaperWords.attachedTo(paper))
                    .ifPresent(line -> {
                        word.size(LayoutRule.APPENDIX_REFERENCE, line, 13, 14);
                        word.italic(LayoutRule.APPENDIX_REFERENCE, line);
                        word.centred(LayoutRule.APPENDIX_REFERENCE, line);
                    });
        }
    }

    private boolean beginsPage(WordLine line) {
        int at = word.lines.indexOf(line);
        boolean newSection = at > 0 && word.lines.get(at - 1).section() != line.section();
        String how = WordParts.attribute(WordParts.child(word.sections.get(line.section()), "type"), "val");
        return line.beginsPage() || newSection && how.matches("|nextPage|oddPage|evenPage");
    }
}
