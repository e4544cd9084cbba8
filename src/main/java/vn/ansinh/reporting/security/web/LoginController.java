package vn.ansinh.reporting.security.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.security.StartPages;

/** The one way in. */
@Controller
public class LoginController {

    /** Where a login that comes too early is handed on to. */
    public static final String WAIT = "/login/wait";

    /** How long to wait, for the page. */
    public static final String SECONDS = "seconds";

    private final StartPages startPages;
    private final CurrentUser currentUser;

    LoginController(StartPages startPages, CurrentUser currentUser) {
        this.startPages = startPages;
        this.currentUser = currentUser;
    }

    @GetMapping("/login")
    String login() {
        return "security/login";
    }

    /** The same page, with {@link #SECONDS}. Nobody asks for it himself. */
    @PostMapping(WAIT)
    String tooEarly() {
        return "security/login";
    }

    @GetMapping("/")
    String home() {
        return "redirect:" + startPages.of(currentUser.get());
    }
}
