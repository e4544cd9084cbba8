package vn.ansinh.reporting.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;
import vn.ansinh.reporting.engine.Texts;

/**
 * A letter for one who reads no Vietnamese, as a page: on the left the Vietnamese letter, on the right, piece by piece, what
 * it says. Both are of one content model, so that a piece of the one answers a piece of the other. What people wrote stands
 * on both sides as they wrote it.
 */
final class PaperReading {

    /** Letters that no English word has. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("[\\u0300-\\u0309\\u031b\\u0323]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Paper letter;
    private final Paper read;
    private final Texts texts;
    private final StringBuilder html = new StringBuilder();

    private PaperReading(Paper letter, Paper read, Texts texts) {
        this.letter = letter;
        this.read = read;
        this.texts = texts;
    }

    /**
     * @param letter in Vietnamese, as it is printed
     * @param read the same in the language of the installation
     * @param texts in that language
     */
    static String page(Paper letter, Paper read, Texts texts) {
        return new PaperReading(letter, read, texts).page();
    }

    private String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(texts.locale().getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\"")
                .append(" content=\"width=device-width, initial-scale=1\"><title>")
                .append(safe(texts.of("paper.reading.of", title(read))))
                .append(
                        "</title><link rel=\"stylesheet\" href=\"/brand/page.css\"><link rel=\"stylesheet\" href=\"/forms/v1/reading.css\"></head>\n<body><main class=\"page\">\n")
                .append("<article class=\"reading\">\n<form method=\"dialog\"><button>")
                .append(safe(texts.of("paper.reading.close")))
                .append("</button></form>\n<p class=\"reading-note\">")
                .append(safe(texts.of("paper.reading.note")))
                .append("</p>\n");
        pair("reading-side", p(texts.of("paper.reading.letter")), p(texts.of("paper.reading.said")), false);
        head();
        pair("reading-title", vietnameseTitle(), "<h1>" + lines(title(read)) + "</h1>", true);
        to();
        blocks(letter.body(), read.body());
        signature();
        for (int i = 0; i < letter.appendices().size(); i++) {
            appendix(i);
        }
        return html.append("</article>\n</main></body></html>\n").toString();
    }

    private void head() {
        Paper.Head there = letter.head();
        Paper.Head here = read.head();
        String number = PaperWords.number(there);
        pair(
                "reading-head",
                (there.superior() == null ? "" : p(there.superior()))
                        + bold(PaperWords.capitals(there.body()))
                        + (number.isEmpty() ? "" : p(number)),
                (here.superior() == null ? "" : p(SigningWords.title(here.superior())))
                        + bold(here.body())
                        + (number.isEmpty()
                                ? ""
                                : "<p>" + safe(texts.of("paper.reading.number")) + " " + symbol(here) + "</p>"),
                true);
        pair(
                "reading-head",
                bold(PaperWords.COUNTRY) + p(PaperWords.MOTTO) + p(PaperWords.placeAndDate(there)),
                bold(texts.of("paper.reading.country"))
                        + p(texts.of("paper.reading.motto"))
                        + p(texts.of("paper.reading.dated", SigningWords.latin(here.place()), day(here.date()))),
                true);
    }

    private static String symbol(Paper.Head head) {
        return "<span lang=\"vi\">" + safe((head.number().isEmpty() ? "…" : head.number()) + "/" + head.symbol())
                + "</span>";
    }

    private String day(LocalDate date) {
        return date == null
                ? texts.of("paper.reading.no-day")
                : "%d %s %d"
                        .formatted(
                                date.getDayOfMonth(),
                                date.getMonth().getDisplayName(TextStyle.FULL, texts.locale()),
                                date.getYear());
    }

    private String vietnameseTitle() {
        Paper.Title title = letter.title();
        return title.name() == null
                ? p(PaperWords.about(title))
                : bold(PaperWords.capitals(title.name())) + p(title.subject());
    }

    /** {@code Report: Results of …}, {@code Re: …} of an official letter. */
    private String title(Paper paper) {
        String name = paper.title().name();
        return name == null
                ? texts.of("paper.reading.about", paper.title().subject())
                : name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT) + ": "
                        + paper.title().subject();
    }

    private void to() {
        if (!letter.to().isEmpty()) {
            pair(
                    "reading-to",
                    p(PaperWords.TO) + list(letter.to(), letter.to()),
                    p(texts.of("paper.reading.to")) + list(read.to(), letter.to()),
                    true);
        }
    }

    private void signature() {
        if (letter.signature() != null) {
            pair(
                    "reading-signature",
                    letter.signature().lines().stream()
                                    .map(line -> bold(PaperWords.capitals(line)))
                                    .collect(Collectors.joining())
                            + p(letter.signature().name()),
                    read.signature().lines().stream()
                                    .map(line -> bold(SigningWords.line(line, texts)))
                                    .collect(Collectors.joining())
                            + name(read.signature().name()),
                    true);
        }
        if (!letter.copies().isEmpty()) {
            pair(
                    "reading-copies",
                    p(PaperWords.COPIES) + list(letter.copies(), letter.copies()),
                    p(texts.of("paper.reading.copies")) + list(read.copies(), letter.copies()),
                    true);
        }
    }

    /** Tables are too wide to stand beside each other: the one below the other. */
    private void appendix(int index) {
        Paper.Appendix there = letter.appendices().get(index);
        Paper.Appendix here = read.appendices().get(index);
        String number = letter.appendices().size() == 1 ? "" : " " + (index + 1);
        pair(
                "reading-title",
                p(PaperWords.appendix(letter, index)) + bold(PaperWords.capitals(there.title())),
                p(texts.of("paper.reading.appendix", number).strip()) + bold(here.title()),
                true);
        blocks(there.blocks(), here.blocks());
    }

    /** A rule of the content model says both alike; should one say more, they stand below each other as they are. */
    private void blocks(List<Block> there, List<Block> here) {
        if (there.size() != here.size()) {
            pair(
                    "reading-text",
                    there.stream().map(block -> block(block, block)).collect(Collectors.joining()),
                    here.stream().map(block -> block(block, block)).collect(Collectors.joining()),
                    true);
            return;
        }
        IntStream.range(0, there.size()).forEach(i -> {
            Block one = there.get(i);
            boolean table = one instanceof Block.Table;
            pair(table ? "reading-table" : "reading-text", block(one, one), block(here.get(i), one), true);
        });
    }

    /** @param letter the piece it answers: what is the same there was written by somebody */
    private static String block(Block block, Block letter) {
        String own = block.equals(letter) && vietnamese(String.valueOf(block)) ? " lang=\"vi\"" : "";
        if (block instanceof Block.Heading heading) {
            return "<p class=\"reading-heading\"" + own + ">" + safe(heading.text()) + "</p>";
        }
        if (block instanceof Block.Paragraph paragraph) {
            return "<p" + own + ">"
                    + lines(paragraph.runs().stream().map(Block.Run::text).collect(Collectors.joining()))
                    + "</p>";
        }
        if (block instanceof Block.Item item) {
            return "<p class=\"reading-item\"" + own + ">– " + lines(item.text()) + "</p>";
        }
        return table((Block.Table) block, (Block.Table) letter);
    }

    private static String table(Block.Table table, Block.Table letter) {
        var out = new StringBuilder("<div class=\"reading-scroll\"><table><thead><tr>");
        table.columns()
                .forEach(column -> out.append("<th scope=\"col\">")
                        .append(safe(column.head()))
                        .append("</th>"));
        out.append("</tr></thead><tbody>");
        for (int i = 0; i < table.rows().size(); i++) {
            Block.Row row = table.rows().get(i);
            List<String> there = i < letter.rows().size() ? letter.rows().get(i).cells() : List.of();
            out.append("<tr>");
            for (int j = 0; j < row.cells().size(); j++) {
                String cell = row.cells().get(j);
                boolean own =
                        table != letter && j < there.size() && there.get(j).equals(cell) && vietnamese(cell);
                out.append(row.group() ? "<th colspan=\"" + table.columns().size() + "\"" : "<td")
                        .append(own ? " lang=\"vi\">" : ">")
                        .append(lines(cell))
                        .append(row.group() ? "</th>" : "</td>");
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table></div>").toString();
    }

    private static String list(List<String> names, List<String> letter) {
        return "<ul>"
                + IntStream.range(0, names.size())
                        .mapToObj(i -> "<li"
                                + (names != letter && names.get(i).equals(letter.get(i)) && vietnamese(names.get(i))
                                        ? " lang=\"vi\">"
                                        : ">")
                                + safe(names.get(i)) + "</li>")
                        .collect(Collectors.joining())
                + "</ul>";
    }

    private void pair(String style, String there, String here, boolean vietnamese) {
        html.append("<div class=\"reading-pair ")
                .append(style)
                .append("\"><div")
                .append(vietnamese ? " lang=\"vi\">" : ">")
                .append(there)
                .append("</div><div>")
                .append(here)
                .append("</div></div>\n");
    }

    private static String name(String name) {
        return "<p" + (vietnamese(name) ? " lang=\"vi\">" : ">") + safe(name) + "</p>";
    }

    private static String p(String text) {
        return "<p>" + lines(text) + "</p>";
    }

    private static String bold(String text) {
        return "<p><strong>" + lines(text) + "</strong></p>";
    }

    private static String lines(String text) {
        return safe(text).replace("\n", "<br>");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(PaperText.clean(text), "UTF-8");
    }

    private static boolean vietnamese(String text) {
        return VIETNAMESE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .find()
                || text.indexOf('đ') >= 0
                || text.indexOf('Đ') >= 0;
    }
}
