package vn.ansinh.reporting.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.reporting.engine.Texts;

/**
 * A letter for one who reads no Vietnamese: on the left the Vietnamese letter, on the right, piece by piece, what it says.
 * Both are of one content model, so that a piece of the one answers a piece of the other. What people wrote stands on both
 * sides as they wrote it. The page is {@code templates/paper/reading.html}.
 *
 * @param title of the letter in the language of the installation
 * @param pairs from top to bottom
 */
record PaperReading(String title, List<Pair> pairs) {

    /** @param part of the letter it stands in, which says how it looks */
    record Pair(String part, List<Piece> there, List<Piece> here) {

        public List<Side> sides() {
            return List.of(new Side(true, there), new Side(false, here));
        }
    }

    /** @param letter whether it is the Vietnamese letter */
    record Side(boolean letter, List<Piece> pieces) {}

    sealed interface Piece {

        /** By what the template takes it. */
        String form();
    }

    /** @param written whether somebody wrote it in Vietnamese: it is marked */
    record Words(String form, String text, boolean written) implements Piece {

        Words {
            text = PaperText.clean(text);
        }
    }

    record Names(List<Words> names) implements Piece {

        @Override
        public String form() {
            return "names";
        }
    }

    record Grid(List<String> heads, List<GridRow> rows) implements Piece {

        @Override
        public String form() {
            return "grid";
        }
    }

    /** @param group whether its one cell stands over all columns */
    record GridRow(boolean group, List<Words> cells) {}

    /**
     * @param letter in Vietnamese, as it is printed
     * @param read the same in the language of the installation
     * @param texts in that language
     */
    static PaperReading of(Paper letter, Paper read, Texts texts) {
        var composed = new Composed(letter, read, texts);
        return new PaperReading(composed.title(read), composed.pairs());
    }

    /** Composes the pairs of one letter. */
    private static final class Composed {

        /** Marks that no English word has. */
        private static final Pattern VIETNAMESE =
                Pattern.compile("[\\u0300-\\u0309\\u031b\\u0323]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        private final Paper letter;
        private final Paper read;
        private final Texts texts;
        private final List<Pair> pairs = new ArrayList<>();

        Composed(Paper letter, Paper read, Texts texts) {
            this.letter = letter;
            this.read = read;
            this.texts = texts;
        }

        List<Pair> pairs() {
            issuer();
            country();
            pair("title", vietnameseTitle(), List.of(words("title", title(read))));
            if (!letter.to().isEmpty()) {
                pair(
                        "to",
                        List.of(line(PaperWords.TO), plain(letter.to())),
                        List.of(line(texts.of("paper.reading.to")), answered(read.to(), letter.to())));
            }
            blocks(letter.body(), read.body());
            if (letter.signature() != null) {
                signature(letter.signature(), read.signature());
            }
            if (!letter.copies().isEmpty()) {
                pair(
                        "copies",
                        List.of(line(PaperWords.COPIES), plain(letter.copies())),
                        List.of(line(texts.of("paper.reading.copies")), answered(read.copies(), letter.copies())));
            }
            IntStream.range(0, letter.appendices().size()).forEach(this::appendix);
            return pairs;
        }

        private void issuer() {
            Paper.Head there = letter.head();
            Paper.Head here = read.head();
            String number = PaperWords.number(there);
            var letterhead = new ArrayList<Piece>();
            var said = new ArrayList<Piece>();
            if (there.superior() != null) {
                letterhead.add(line(there.superior()));
            }
            if (here.superior() != null) {
                said.add(line(SigningWords.title(here.superior())));
            }
            letterhead.add(words("strong", PaperWords.capitals(there.body())));
            said.add(words("strong", here.body()));
            if (!number.isEmpty()) {
                letterhead.add(line(number));
                said.add(words("number", (here.number().isEmpty() ? "…" : here.number()) + "/" + here.symbol()));
            }
            pair("head", letterhead, said);
        }

        private void country() {
            pair(
                    "head",
                    List.of(
                            words("strong", PaperWords.COUNTRY),
                            line(PaperWords.MOTTO),
                            line(PaperWords.placeAndDate(letter.head()))),
                    List.of(
                            words("strong", texts.of("paper.reading.country")),
                            line(texts.of("paper.reading.motto")),
                            line(texts.of(
                                    "paper.reading.dated",
                                    SigningWords.latin(read.head().place()),
                                    day(read.head().date())))));
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

        private List<Piece> vietnameseTitle() {
            Paper.Title title = letter.title();
            return title.name() == null
                    ? List.of(line(PaperWords.about(title)))
                    : List.of(words("strong", PaperWords.capitals(title.name())), line(title.subject()));
        }

        /** {@code Report: Results of …}, {@code Re: …} of an official letter. */
        String title(Paper paper) {
            String name = paper.title().name();
            return name == null
                    ? texts.of("paper.reading.about", paper.title().subject())
                    : name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT) + ": "
                            + paper.title().subject();
        }

        private void signature(Paper.Signature there, Paper.Signature here) {
            pair(
                    "signature",
                    Stream.concat(
                                    there.lines().stream().map(line -> words("strong", PaperWords.capitals(line))),
                                    Stream.of(line(there.name())))
                            .toList(),
                    Stream.concat(
                                    here.lines().stream().map(line -> words("strong", SigningWords.line(line, texts))),
                                    Stream.of(new Words("line", here.name(), vietnamese(here.name()))))
                            .toList());
        }

        private void appendix(int index) {
            Paper.Appendix there = letter.appendices().get(index);
            Paper.Appendix here = read.appendices().get(index);
            String number = letter.appendices().size() == 1 ? "" : " " + (index + 1);
            pair(
                    "title",
                    List.of(
                            line(PaperWords.appendix(letter, index)),
                            words("strong", PaperWords.capitals(there.title()))),
                    List.of(line(texts.of("paper.reading.appendix", number).strip()), words("strong", here.title())));
            blocks(there.blocks(), here.blocks());
        }

        /** A rule of the content model says both alike; should one say more, they stand below each other as they are. */
        private void blocks(List<Block> there, List<Block> here) {
            if (there.size() != here.size()) {
                pair(
                        "text",
                        there.stream().map(block -> piece(block, block)).toList(),
                        here.stream().map(block -> piece(block, block)).toList());
                return;
            }
            IntStream.range(0, there.size()).forEach(i -> {
                Block one = there.get(i);
                // Tables are too wide to stand beside each other: the one below the other.
                pair(
                        one instanceof Block.Table ? "table" : "text",
                        List.of(piece(one, one)),
                        List.of(piece(here.get(i), one)));
            });
        }

        private void pair(String part, List<? extends Piece> there, List<? extends Piece> here) {
            pairs.add(new Pair(part, List.copyOf(there), List.copyOf(here)));
        }

        /** @param letter the piece it answers: what is the same there was written by somebody */
        private static Piece piece(Block block, Block letter) {
            boolean written = block.equals(letter) && vietnamese(String.valueOf(block));
            if (block instanceof Block.Heading heading) {
                return new Words("heading", heading.text(), written);
            }
            if (block instanceof Block.Paragraph paragraph) {
                return new Words(
                        "line", paragraph.runs().stream().map(Block.Run::text).collect(Collectors.joining()), written);
            }
            if (block instanceof Block.Item item) {
                return new Words("item", item.text(), written);
            }
            return grid((Block.Table) block, (Block.Table) letter);
        }

        private static Grid grid(Block.Table table, Block.Table letter) {
            var rows = new ArrayList<GridRow>();
            for (int i = 0; i < table.rows().size(); i++) {
                Block.Row row = table.rows().get(i);
                List<String> there = table == letter || i >= letter.rows().size()
                        ? List.of()
                        : letter.rows().get(i).cells();
                rows.add(new GridRow(row.group(), compared(row.cells(), there)));
            }
            return new Grid(
                    table.columns().stream()
                            .map(column -> PaperText.clean(column.head()))
                            .toList(),
                    rows);
        }

        private static Names plain(List<String> names) {
            return new Names(compared(names, List.of()));
        }

        private static Names answered(List<String> names, List<String> letter) {
            return new Names(compared(names, letter));
        }

        private static List<Words> compared(List<String> texts, List<String> letter) {
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> new Words(
                            "line",
                            texts.get(i),
                            i < letter.size() && letter.get(i).equals(texts.get(i)) && vietnamese(texts.get(i))))
                    .toList();
        }

        private static Words line(String text) {
            return words("line", text);
        }

        private static Words words(String form, String text) {
            return new Words(form, text, false);
        }

        private static boolean vietnamese(String text) {
            return VIETNAMESE
                            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                            .find()
                    || text.indexOf('đ') >= 0
                    || text.indexOf('Đ') >= 0;
        }
    }
}
