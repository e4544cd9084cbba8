package vn.ansinh.reporting.open;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Refusal;

/** "Phạm vi công khai": the leader of a body says what of it everybody sees; the administrator may say it for any. */
@Controller
class ScopePage {

    /**
     * What a body does not show.
     *
     * @param status whether it has reported, and then its figures too
     */
    record Wanted(String agency, boolean status, boolean figures, String reason) {}

    private final PublicSide side;
    private final Decisions decisions;
    private final CurrentUser currentUser;

    ScopePage(PublicSide side, Decisions decisions, CurrentUser currentUser) {
        this.side = side;
        this.decisions = decisions;
        this.currentUser = currentUser;
    }

    @GetMapping("/pham-vi-cong-khai")
    String page(Model model) {
        Person person = currentUser.get();
        if (!person.administrator() && person.agencies(Position.LEADERS).isEmpty()) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        model.addAttribute("decisions", decisions.of(side.decidedBy(person)));
        model.addAttribute("open", side.on());
        return "open/scope";
    }

    @PutMapping("/api/public-side")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restrict(@RequestBody Wanted wanted) {
        side.restrict(wanted.agency(), wanted.status(), wanted.figures(), wanted.reason(), currentUser.get());
    }
}
