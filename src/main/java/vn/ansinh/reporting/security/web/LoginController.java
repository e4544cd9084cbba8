package vn.ansinh.reporting.security.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one way in. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "security/login";
    }

    @GetMapping("/")
    String home() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
