package vn.ansinh.reporting.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.PaperTraces.Printed;
import vn.ansinh.reporting.signature.SignedFiles;

/**
 * "Đối chiếu văn bản": which document and which round a file or a check code is of, and whether the file says what was
 * approved. Open to whoever signs in: he holds the file already, and learns nothing else of the document.
 */
@Controller
class ComparedPaper {

    /** Of 64 bits in four groups, as it stands on paper. */
    static final String CODE = "[0-9A-Fa-f]{4}(-[0-9A-Fa-f]{4}){3}";

    /** What came of it. */
    enum Result {
        /** The very file that is kept. */
        KEPT,
        SAME,
        DIFFERENT,
        /** Its code is none of ours. */
        UNKNOWN,
        /** There is nothing to compare by: a scan, or a document without a code. */
        NO_CODE
    }

    /**
     * @param sentence what came of it
     * @param differences each a few words, as they stand
     * @param outside words that stand between the parts of the document: its number, day, signature
     */
    record Compared(Result result, String sentence, List<String> differences, String outside) {}

    private final PaperTraces traces;
    private final StoredFiles files;
    private final SignedFiles signed;
    private final Texts texts;

    ComparedPaper(PaperTraces traces, StoredFiles files, SignedFiles signed, Texts texts) {
        this.traces = traces;
        this.files = files;
        this.signed = signed;
        this.texts = texts;
    }

    /** @param code as it was scanned or typed; none at first */
    @GetMapping(PaperTraces.PAGE)
    String page(@RequestParam(defaultValue = "") String code, Model model) {
        String wanted = code.strip();
        model.addAttribute("code", wanted.length() > 40 ? "" : wanted);
        model.addAttribute("asked", !wanted.isEmpty());
        model.addAttribute("known", find(wanted).map(this::say).orElse(null));
        return "paper/compare";
    }

    private Optional<Printed> find(String code) {
        return code.matches(CODE) ? traces.find(code) : Optional.empty();
    }

    @PostMapping("/api/papers/comparison")
    @ResponseBody
    Compared compare(@RequestParam MultipartFile file) throws IOException {
        byte[] content = file.getBytes();
        if (begins(content, "PK")) {
            String text = WordText.of(content);
            return compare(WordText.codes(text).toList(), () -> text);
        }
        if (!begins(content, "%PDF")) {
            throw Refusal.invalid("file", "paper.compare.no-paper");
        }
        List<String> kept = files.objectsOfSigned(content);
        if (!kept.isEmpty()) {
            return new Compared(Result.KEPT, texts.of("paper.compare.KEPT", String.join(", ", kept)), List.of(), "");
        }
        return compare(signed.verify(content).checkCodes(), () -> signed.text(content));
    }

    private static boolean begins(byte[] content, String sign) {
        return new String(content, 0, Math.min(sign.length(), content.length), StandardCharsets.US_ASCII).equals(sign);
    }

    private Compared compare(List<String> codes, Supplier<String> text) {
        if (codes.isEmpty()) {
            return of(Result.NO_CODE, "");
        }
        Optional<Printed> printed =
                codes.stream().flatMap(code -> traces.find(code).stream()).findFirst();
        return printed.map(known -> compare(known, text.get())).orElseGet(() -> of(Result.UNKNOWN, codes.get(0)));
    }

    private Compared compare(Printed printed, String text) {
        PaperComparison comparison = PaperComparison.of(printed.content(), text);
        var differences = new ArrayList<String>();
        comparison.missing().forEach(words -> differences.add(texts.of("paper.compare.missing", words)));
        comparison.added().forEach(words -> differences.add(texts.of("paper.compare.added", words)));
        Result result = comparison.same() ? Result.SAME : Result.DIFFERENT;
        return new Compared(
                result, texts.of("paper.compare." + result, say(printed)), differences, comparison.outside());
    }

    private Compared of(Result result, String code) {
        return new Compared(result, texts.of("paper.compare." + result, code), List.of(), "");
    }

    /** "Báo cáo của cơ quan KL92/2021-H1/SYT, lần 1 (in lần đầu 17:00, 09/05/2021)". */
    private String say(Printed printed) {
        return texts.of(
                "paper.compare.document",
                texts.of("paper.word.kind." + printed.kind()),
                printed.document(),
                printed.round(),
                Formats.moment(printed.printedAt()));
    }
}
