package vn.ansinh.reporting.security;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;

/** "Tài khoản": where one is signed in, and the way out of all of it. */
@Controller
class AccountController {

    private final OpenSessions sessions;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final People people;
    private final AccountTrail trail;

    AccountController(
            OpenSessions sessions, Accounts accounts, CurrentUser currentUser, People people, AccountTrail trail) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.people = people;
        this.trail = trail;
    }

    @GetMapping("/tai-khoan")
    String page(Model model) {
        Person person = currentUser.get();
        model.addAttribute("name", people.name(person.id()));
        model.addAttribute("user", person.id());
        model.addAttribute(
                "since",
                sessions.of(person.id()).stream()
                        .map(begun -> begun.atZone(ReportingClock.ZONE))
                        .toList());
        model.addAttribute("administrator", person.administrator());
        model.addAttribute("leads", !person.agencies(Position.LEADERS).isEmpty());
        return "security/account";
    }

    /** Everywhere, this browser included. */
    @DeleteMapping("/api/sessions")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwn() {
        String own = currentUser.get().id();
        trail.sessionsEnded(own, own);
        sessions.end(own, null);
    }

    /** For an administrator: somebody has lost a computer, or has left. */
    @DeleteMapping("/api/sessions/{userId}")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String userId) {
        Person person = currentUser.get();
        if (!person.administrator() && !person.id().equals(userId)) {
            throw Refusal.forbidden("engine.gate.closed");
        }
        if (accounts.find(userId).isEmpty()) {
            throw Refusal.notFound("engine.password.nobody", userId);
        }
        trail.sessionsEnded(userId, person.id());
        sessions.end(userId, null);
    }
}
