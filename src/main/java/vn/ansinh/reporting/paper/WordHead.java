package vn.ansinh.reporting.paper;

import static vn.ansinh.reporting.paper.MeasuredWord.MILLIMETRE;
import static vn.ansinh.reporting.paper.MeasuredWord.SLACK;
import static vn.ansinh.reporting.paper.MeasuredWord.millimetres;

import java.util.regex.Pattern;

/** What stands above the text of a Word file: country, body, number, day, title, addressees. */
final class WordHead {

    private static final Pattern DATE = Pattern.compile("ngày (\\d{2}) tháng (0[12]|[3-9]|1[0-2]) năm \\d{4}");

    private final MeasuredWord word;
    private final Paper paper;

    WordHead(MeasuredWord word, Paper paper) {
        this.word = word;
        this.paper = paper;
    }

    void check() {
        head();
        title();
    }

    private void head() {
        Paper.Head head = paper.head();
        word.find(LayoutRule.COUNTRY, PaperWords.COUNTRY).ifPresent(line -> {
            word.size(LayoutRule.COUNTRY, line, 12, 13);
            word.bold(LayoutRule.COUNTRY, line);
            word.upright(LayoutRule.COUNTRY, line);
            word.need(LayoutRule.COUNTRY, line, line.column() == 1, "không ở bên phải");
            double width = word.width(line);
            word.need(
                    LayoutRule.COUNTRY_ON_ONE_LINE,
                    line,
                    width <= word.room(line),
                    "chữ dài " + millimetres(width) + ", chỗ có " + millimetres(word.room(line)));
        });
        word.find(LayoutRule.MOTTO, PaperWords.MOTTO).ifPresent(line -> {
            word.size(LayoutRule.MOTTO, line, 13, 14);
            word.bold(LayoutRule.MOTTO, line);
            word.upright(LayoutRule.MOTTO, line);
            word.centred(LayoutRule.MOTTO, line);
            rule(LayoutRule.MOTTO_RULE, line, 0.95, 1.05);
        });
        if (head.superior() != null) {
            word.find(LayoutRule.SUPERIOR, PaperWords.capitals(head.superior())).ifPresent(line -> {
                word.size(LayoutRule.SUPERIOR, line, 12, 13);
                word.notBold(LayoutRule.SUPERIOR, line);
                word.upright(LayoutRule.SUPERIOR, line);
            });
        }
        word.find(LayoutRule.BODY, PaperWords.capitals(head.body())).ifPresent(line -> {
            word.size(LayoutRule.BODY, line, 12, 13);
            word.bold(LayoutRule.BODY, line);
            word.upright(LayoutRule.BODY, line);
            rule(LayoutRule.BODY_RULE, line, 1 / 3.0, 0.5);
        });
        if (!head.symbol().isEmpty()) {
            word.first(LayoutRule.NUMBER, line -> line.text().startsWith("Số:")).ifPresent(line -> {
                word.size(LayoutRule.NUMBER, line, 13, 13);
                word.upright(LayoutRule.NUMBER, line);
                String number = line.text().replaceFirst("Số: ?", "");
                word.need(
                        LayoutRule.NUMBER, line, number.matches("(\\d{2,}\\p{L}?)? ?/\\S.*"), "“" + line.text() + "”");
            });
        }
        word.first(
                        LayoutRule.PLACE_AND_DATE,
                        line -> line.column() >= 0 && line.text().matches(".*, ngày .*năm.*"))
                .ifPresent(line -> {
                    word.size(LayoutRule.PLACE_AND_DATE, line, 13, 14);
                    word.italic(LayoutRule.PLACE_AND_DATE, line);
                    if (head.date() != null) {
                        word.need(
                                LayoutRule.DATE_FORM,
                                line,
                                DATE.matcher(line.text()).find(),
                                "“" + line.text() + "”");
                    }
                });
    }

    private void title() {
        Paper.Title title = paper.title();
        if (title.name() == null) {
            word.find(LayoutRule.LETTER_SUBJECT, PaperWords.about(title)).ifPresent(line -> {
                word.size(LayoutRule.LETTER_SUBJECT, line, 12, 13);
                word.upright(LayoutRule.LETTER_SUBJECT, line);
                word.notBold(LayoutRule.LETTER_SUBJECT, line);
                word.centred(LayoutRule.LETTER_SUBJECT, line);
                word.need(LayoutRule.LETTER_SUBJECT, line, line.column() == 0, "không ở dưới số, ký hiệu");
            });
        } else {
            word.find(LayoutRule.KIND, title.name()).ifPresent(line -> {
                word.size(LayoutRule.KIND, line, 13, 14);
                word.bold(LayoutRule.KIND, line);
                word.upright(LayoutRule.KIND, line);
                word.centred(LayoutRule.KIND, line);
                word.need(LayoutRule.KIND, line, line.text().equals(PaperWords.capitals(line.text())), "chữ thường");
            });
            word.find(LayoutRule.SUBJECT, title.subject()).ifPresent(line -> {
                word.size(LayoutRule.SUBJECT, line, 13, 14);
                word.bold(LayoutRule.SUBJECT, line);
                word.upright(LayoutRule.SUBJECT, line);
                word.centred(LayoutRule.SUBJECT, line);
                rule(LayoutRule.SUBJECT_RULE, line, 1 / 3.0, 0.5);
            });
        }
        if (!paper.to().isEmpty()) {
            addressees();
        }
    }

    private void addressees() {
        word.first(LayoutRule.ADDRESSEES, line -> line.text().startsWith(PaperWords.TO))
                .ifPresent(line -> {
                    word.size(LayoutRule.ADDRESSEES, line, 13, 14);
                    word.upright(LayoutRule.ADDRESSEES, line);
                });
        if (paper.to().size() > 1) {
            for (String to : PaperWords.addressees(paper.to())) {
                word.find(LayoutRule.ADDRESSEES, to).ifPresent(line -> {
                    word.size(LayoutRule.ADDRESSEES, line, 13, 14);
                    word.upright(LayoutRule.ADDRESSEES, line);
                });
            }
        }
    }

    /** The line below the words, as long as a part of them. */
    private void rule(LayoutRule rule, WordLine words, double from, double to) {
        int at = word.lines.indexOf(words);
        WordLine below = at + 1 < word.lines.size() ? word.lines.get(at + 1) : words;
        if (words.drawn() || below.drawn()) {
            return;
        }
        boolean own = words.ruled();
        if (!own && !below.ruled()) {
            word.found(rule, words.text(), "không có đường kẻ");
            return;
        }
        int room = word.room(words);
        double length = own ? room : word.room(below);
        double line = longestLine(words, room);
        if (length < line * from - SLACK || length > line * to + SLACK) {
            word.found(
                    rule, words.text(), "đường kẻ dài " + millimetres(length) + ", dòng chữ dài " + millimetres(line));
        }
    }

    /** Of those into which the words are parted, or come by themselves where there is no more room. */
    private static double longestLine(WordLine words, double room) {
        double longest = 0;
        for (String line : words.written().split("\n")) {
            double length = 0;
            for (String word : line.strip().split(" ")) {
                double width = words.face().width(word, words.size()) * MILLIMETRE;
                double blank = words.face().width(" ", words.size()) * MILLIMETRE;
                length = length > 0 && length + blank + width <= room ? length + blank + width : width;
                longest = Math.max(longest, length);
            }
        }
        return Math.min(longest, room);
    }
}
