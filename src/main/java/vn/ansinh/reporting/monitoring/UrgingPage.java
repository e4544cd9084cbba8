package vn.ansinh.reporting.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ansinh.reporting.cycle.Urging;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusedPart;
import vn.ansinh.reporting.report.ReportKey;

/** What a coordinator does from the overview: reminders to one agency that is late or to many, and letters of urging. */
@Controller
class UrgingPage {

    /** More than a province has bodies. */
    private static final int MOST = 1_000;

    private final Viewers viewers;
    private final Urging urging;
    private final OverviewPages overview;
    private final RefusedPart refused;

    UrgingPage(Viewers viewers, Urging urging, OverviewPages overview, RefusedPart refused) {
        this.viewers = viewers;
        this.urging = urging;
        this.overview = overview;
        this.refused = refused;
    }

    /**
     * @param reports keys of the late reports whose agencies are reminded
     * @param words to be said in the mail; may be empty
     */
    @PostMapping(OverviewPages.ADDRESS + "/don-doc")
    String remind(
            @RequestParam(name = "bao-cao", defaultValue = "") List<String> reports,
            @RequestParam(name = "loi-nhan", defaultValue = "") String words,
            @RequestParam(name = "che-do", defaultValue = "") String regime,
            RedirectAttributes to,
            Model model,
            HttpServletResponse response) {
        List<ReportKey> chosen = chosen(reports);
        try {
            to.addAttribute("da-gui", urging.remind(chosen, words));
            return back(regime, to);
        } catch (Refusal refusal) {
            return again(refusal, chosen, words, regime, model, response);
        }
    }

    /**
     * Drafts a letter of urging, one for each cycle, for the leader to approve.
     *
     * @param reports keys of the late reports whose agencies it goes to
     * @param words to be said in the letter besides; may be empty
     */
    @PostMapping(OverviewPages.ADDRESS + "/cong-van")
    String letter(
            @RequestParam(name = "bao-cao", defaultValue = "") List<String> reports,
            @RequestParam(name = "loi-nhan", defaultValue = "") String words,
            @RequestParam(name = "che-do", defaultValue = "") String regime,
            RedirectAttributes to,
            Model model,
            HttpServletResponse response) {
        List<ReportKey> chosen = chosen(reports);
        try {
            to.addAttribute("da-soan", urging.draft(chosen, words));
            return back(regime, to);
        } catch (Refusal refusal) {
            return again(refusal, chosen, words, regime, model, response);
        }
    }

    private List<ReportKey> chosen(List<String> reports) {
        if (viewers.get().coordinated().isEmpty()) {
            throw Refusal.forbidden("cycle.coordinators-only");
        }
        if (reports.size() > MOST) {
            throw Refusal.tooLarge("monitoring.remind.many", MOST);
        }
        return reports.stream().map(UrgingPage::key).toList();
    }

    /** The page once more with what was chosen and written: nobody writes it twice because one agency was faster. */
    private String again(
            Refusal refusal,
            List<ReportKey> chosen,
            String words,
            String regime,
            Model model,
            HttpServletResponse response) {
        String view = overview.shown(new Filter(regime, ""), model, response);
        model.addAttribute("chosenReports", chosen);
        model.addAttribute("words", words);
        refused.tell(refusal, model, response);
        return view;
    }

    private static String back(String regime, RedirectAttributes to) {
        if (!regime.isEmpty()) {
            to.addAttribute("che-do", regime);
        }
        return "redirect:" + OverviewPages.ADDRESS;
    }

    private static ReportKey key(String text) {
        try {
            return ReportKey.parse(text);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("report.unknown", Choice.shown(text));
        }
    }
}
