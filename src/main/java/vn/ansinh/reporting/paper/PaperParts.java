package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Paper.Head;
import vn.ansinh.reporting.paper.Paper.Signature;
import vn.ansinh.reporting.paper.Paper.Title;

/** The parts that all official documents have, made of what the directory and the register know. */
@Component
public class PaperParts {

    private final Texts texts;
    private final Texts ofTheInstallation;
    private final AgencyDirectory directory;

    @Autowired
    PaperParts(Texts texts, AgencyDirectory directory) {
        this(texts.official(), texts, directory);
    }

    private PaperParts(Texts texts, Texts ofTheInstallation, AgencyDirectory directory) {
        this.texts = texts;
        this.ofTheInstallation = ofTheInstallation;
        this.directory = directory;
    }

    /**
     * The parts of what is read beside a document in an installation that does not speak Vietnamese: fixed words and names of
     * bodies in its language. What is printed and signed is never made of them.
     */
    public PaperParts reading() {
        return new PaperParts(ofTheInstallation, ofTheInstallation, directory);
    }

    /** A sentence of a document. */
    public String say(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** What a body is called in it. */
    public String name(Agency body) {
        return body.name(locale());
    }

    /** @param nameVi what a body was called when something was asked of it */
    public String name(String nameVi) {
        return official() ? nameVi : directory.inEnglish(nameVi);
    }

    /** The line above a body in its letterhead. */
    public String superior(String line) {
        return official() || line == null ? line : SigningWords.title(line);
    }

    /** What stands above a signer's name. */
    public List<String> signing(List<String> lines) {
        return official()
                ? lines
                : lines.stream().map(line -> SigningWords.line(line, texts)).toList();
    }

    /** Where a letter is signed. */
    public String place(String place) {
        return official() ? place : SigningWords.latin(place);
    }

    private boolean official() {
        return texts.locale().equals(Texts.VIETNAMESE);
    }

    /** The sentences themselves, for who hands them on. */
    public Texts texts() {
        return texts;
    }

    /** For those who need more than sentences. */
    public Locale locale() {
        return texts.locale();
    }

    public Head head(Agency issuer, Particulars letter) {
        return new Head(
                issuer.superiorLine() == null || issuer.superiorLine().isBlank() ? null : issuer.superiorLine(),
                name(issuer),
                letter.number(),
                letter.symbol(),
                issuer.place(),
                letter.date());
    }

    /** @param kind whose name stands above the subject: {@code BÁO CÁO} */
    public Title title(LetterKind kind, String subject) {
        return kind == LetterKind.OFFICIAL_LETTER
                ? Title.ofLetter(subject)
                : new Title(capitals(kind.title(texts)), subject);
    }

    public Signature signature(Particulars letter) {
        return new Signature(letter.signatureLines(), letter.signer());
    }

    /**
     * Whom a document goes to besides: first those it is addressed to, then these, last the file.
     *
     * @param others each on a line of its own
     */
    public List<String> copies(String... others) {
        var lines = new ArrayList<String>();
        lines.add(say("paper.copies.as-above"));
        lines.addAll(List.of(others));
        lines.add(say("paper.copies.file"));
        return lines;
    }

    /** What somebody typed, line by line: one that begins with a dash is an item of a list. */
    public static List<Block> text(String typed) {
        var blocks = new ArrayList<Block>();
        typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(
                        line.matches("[-–•+*]\\s+.*")
                                ? new Item(line.substring(1).strip())
                                : Paragraph.of(line)));
        return blocks;
    }

    /**
     * Sections under their headings, as the outline has them. A section of an area about which nothing is said is left out,
     * with its heading where no area says anything; any other says that there is nothing.
     *
     * @param more what stands below the typed words, by the section's code; empty for nothing
     */
    public List<Block> sections(Outline outline, List<Section> sections, Function<String, List<Block>> more) {
        var blocks = new ArrayList<Block>();
        String above = null;
        for (Section section : sections) {
            String code = section.code();
            List<Block> said = new ArrayList<>(text(section.content()));
            said.addAll(more.apply(code));
            String heading = outline.headingOf(code, locale());
            if (heading == null) {
                blocks.add(new Heading(1, outline.title(code, locale())));
                blocks.addAll(said.isEmpty() ? List.of(Paragraph.of(say("paper.section.nothing"))) : said);
            } else if (!said.isEmpty()) {
                if (!heading.equals(above)) {
                    blocks.add(new Heading(1, heading));
                }
                String number = outline.find(code).map(Outline.Part::number).orElse(code);
                blocks.add(new Heading(2, number + ". " + outline.title(code, locale())));
                blocks.addAll(said);
                above = heading;
            }
        }
        return blocks;
    }

    /** {@code Kết quả … 6 tháng đầu năm 2021}: what is reported, and of when. */
    public String ofPeriod(String matter, Period period) {
        return say("paper.of-period", matter, period.label(locale()));
    }

    /** On what a document rests, inside a sentence: in Vietnamese it is a name of its own. */
    public String basis(String source) {
        return official() ? source.strip() : within(source.strip());
    }

    /** A subject inside a sentence: its first letter small, unless the first word is a name in capitals. */
    public static String within(String subject) {
        boolean name = subject.length() > 1 && Character.isUpperCase(subject.charAt(1));
        return name || subject.isEmpty()
                ? subject
                : subject.substring(0, 1).toLowerCase(Texts.VIETNAMESE) + subject.substring(1);
    }

    /** As the last words of a document: with the sign that it ends here. */
    public Block closing(String sentence) {
        return Paragraph.of(sentence.replaceFirst("[.]?$", official() ? "./." : "."));
    }

    /** {@code Báo cáo số 05/BC-SYT ngày 03 tháng 5 năm 2021}; with blanks before it has them. */
    public String reference(LetterKind kind, Particulars letter) {
        String number = letter.number().isEmpty() ? "…" : letter.number();
        String day = letter.date() == null
                ? say("paper.day.blank")
                : say(
                        "paper.day",
                        "%02d".formatted(letter.date().getDayOfMonth()),
                        letter.date().getMonthValue() < 3
                                ? "%02d".formatted(letter.date().getMonthValue())
                                : letter.date().getMonthValue(),
                        String.valueOf(letter.date().getYear()));
        return say("paper.reference", kind.title(texts), number + "/" + letter.symbol(), day);
    }

    private String capitals(String text) {
        return text.toUpperCase(texts.locale());
    }
}
