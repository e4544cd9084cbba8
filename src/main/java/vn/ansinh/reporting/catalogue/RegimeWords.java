package vn.ansinh.reporting.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.engine.Texts;

/** What regimes and their papers are called, in the language of the installation. Answers come from memory. */
@Service
public class RegimeWords {

    /** With which the name of a regime begins that is called by its reports. */
    private static final String REPORT = "Báo cáo ";

    private static final String REPORT_EN = "Reports on ";

    private final CurrentCatalogue catalogue;
    private final Texts texts;
    private final Clock clock;

    RegimeWords(CurrentCatalogue catalogue, Texts texts, Clock clock) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.clock = clock;
    }

    /** The same in Vietnamese, whatever the installation speaks: for official documents. */
    public RegimeWords official() {
        return in(texts.official());
    }

    /** The same in the language of these. */
    public RegimeWords in(Texts other) {
        return new RegimeWords(catalogue, other, clock);
    }

    /**
     * What its reports are about, as it stands below {@code BÁO CÁO}: of "Báo cáo thực hiện Kế hoạch …" it is "Kết quả thực
     * hiện Kế hoạch …".
     */
    public String matter(String regime) {
        String name = name(regime);
        if (name.startsWith(REPORT_EN)) {
            return "Results of " + name.substring(REPORT_EN.length());
        }
        String bare = name.startsWith(REPORT) ? name.substring(REPORT.length()) : name;
        return bare.startsWith("thực hiện ")
                ? "Kết quả " + bare
                : bare.substring(0, 1).toUpperCase(locale()) + bare.substring(1);
    }

    /** Its whole name; the code where there is no such regime. */
    public String name(String regime) {
        return find(regime).map(known -> known.name(locale())).orElse(regime);
    }

    /** By which it is told from others: {@code CCHC}; its code where it has no short name. */
    public String shortName(String regime) {
        return said(regime, today(), RegimeWord::shortVi, RegimeWord::shortEn).orElse(regime);
    }

    /** The short name where several regimes run side by side, else nothing: who has one regime knows which it is. */
    public Optional<String> apart(String regime) {
        LocalDate today = today();
        Catalogue now = catalogue.get();
        long several = now.regimes().stream()
                .filter(one -> one.inForceOn(today) || now.inService().containsKey(one.code()))
                .limit(2)
                .count();
        return several > 1 ? Optional.of(shortName(regime)) : Optional.empty();
    }

    /** "6 tháng đầu năm 2021", beside other regimes "6 tháng đầu năm 2021 (CCHC)". */
    public String period(String regime, String period) {
        return marked(regime, Period.parse(period).label(locale()));
    }

    /** What is of a regime, beside other regimes with its short name behind. */
    public String marked(String regime, String text) {
        return apart(regime)
                .map(name -> texts.of("catalogue.regime.marked", text, name))
                .orElse(text);
    }

    /** What a body sends: "Báo cáo". */
    public String report(String regime, LocalDate on) {
        return said(regime, on, RegimeWord::reportVi, RegimeWord::reportEn)
                .orElseGet(() -> texts.of("catalogue.regime.report"));
    }

    /** What the standing agency makes of all of them: "Báo cáo tổng hợp". */
    public String consolidated(String regime, LocalDate on) {
        return said(regime, on, RegimeWord::consolidatedVi, RegimeWord::consolidatedEn)
                .orElseGet(() -> texts.of("catalogue.regime.consolidated"));
    }

    /** The plan that each body makes. */
    public String plan(String regime, LocalDate on) {
        return said(regime, on, RegimeWord::planVi, RegimeWord::planEn)
                .orElseGet(() -> texts.of("catalogue.regime.plan", name(regime)));
    }

    /** By what a body owes its plan: a paragraph, or what the regime rests on as a whole. */
    public String planBasis(String regime, LocalDate on) {
        return said(regime, on, RegimeWord::planBasisVi, RegimeWord::planBasisEn)
                .orElseGet(() -> find(regime).map(Regime::legalBasis).orElse(regime));
    }

    /** By what reports of a period are owed: the paragraph of its rule, and of what. */
    public String source(String regime, String period) {
        String paragraph = find(regime)
                .map(known -> known.rule(Period.parse(period)).legalSource())
                .orElse("");
        return cited(regime, paragraph);
    }

    /** By what reports are owed today, of every regime that is in force; of several each with its short name. */
    public String sources() {
        LocalDate today = today();
        return catalogue.get().regimes().stream()
                .filter(regime -> regime.inForceOn(today))
                .flatMap(regime -> regime.rules().stream()
                        .filter(rule -> rule.validOn(today))
                        .map(rule -> marked(regime.code(), cited(regime.code(), rule.legalSource()))))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String cited(String regime, String paragraph) {
        String document = said(regime, today(), RegimeWord::sourceVi, RegimeWord::sourceEn)
                .orElseGet(() -> find(regime).map(Regime::legalBasis).orElse(regime) + ",");
        return document + " " + paragraph;
    }

    private Optional<String> said(
            String regime,
            LocalDate on,
            Function<RegimeWord, String> vietnamese,
            Function<RegimeWord, String> english) {
        Function<RegimeWord, String> which = locale().getLanguage().equals("en") ? english : vietnamese;
        List<RegimeWord> words = catalogue
                .get()
                .of(regime)
                .map(contents -> contents.said().words())
                .orElse(List.of());
        return words.stream().filter(word -> word.validOn(on)).findFirst().map(which);
    }

    private Optional<Regime> find(String regime) {
        return catalogue.get().regimes().stream()
                .filter(known -> known.code().equals(regime))
                .findFirst();
    }

    private Locale locale() {
        return texts.locale();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
