package vn.ansinh.reporting.notification.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The way from a mail to its task. Tasklist names the open task behind the {@code #}, which no browser sends to a
 * server: a direct link would forget the task as soon as the person has to sign in first.
 */
@Controller
class TaskLinkController {

    @GetMapping("/task/{id:[A-Za-z0-9-]+}")
    RedirectView open(@PathVariable String id) {
        return new RedirectView("/camunda/app/tasklist/default/#/?task=" + id, true);
    }
}
