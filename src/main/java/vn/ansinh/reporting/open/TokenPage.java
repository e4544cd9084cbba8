package vn.ansinh.reporting.open;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.open.AccessTokens.Issued;
import vn.ansinh.reporting.open.AccessTokens.Wish;

/** "Mã truy cập": the administrator issues and revokes the tokens of programs; what bodies do not show to everybody stands below. */
@Controller
class TokenPage {

    /** A token as the page lists it. */
    record Line(
            long id,
            String name,
            String begins,
            String whose,
            String scopes,
            String issued,
            String ends,
            String used,
            String state,
            boolean valid) {}

    /** What may be ticked. */
    record Choice(String word, String name) {}

    private final AccessTokens tokens;
    private final PublicSide side;
    private final Decisions decisions;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    TokenPage(
            AccessTokens tokens,
            PublicSide side,
            Decisions decisions,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.tokens = tokens;
        this.side = side;
        this.decisions = decisions;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/ma-truy-cap")
    String page(Model model) {
        currentUser.administrator();
        Instant now = clock.instant();
        model.addAttribute(
                "tokens", tokens.all().stream().map(token -> line(token, now)).toList());
        model.addAttribute(
                "scopes",
                Arrays.stream(Scope.values())
                        .map(scope -> new Choice(scope.word(), texts.of("open.scope." + scope.word())))
                        .toList());
        List<PublicSide.Body> bodies = side.bodies();
        model.addAttribute("bodies", bodies);
        model.addAttribute("decisions", decisions.of(bodies));
        model.addAttribute("open", side.on());
        model.addAttribute("lastDay", Formats.day(LocalDate.now(clock).plusYears(1)));
        return "open/tokens";
    }

    private Line line(AccessToken token, Instant now) {
        String state = token.revokedAt() != null ? "revoked" : token.validAt(now) ? "valid" : "expired";
        return new Line(
                token.id(),
                token.name(),
                token.begins(),
                tokens.whose(token),
                String.join(
                        "; ",
                        token.scopes().stream()
                                .map(word -> texts.of("open.scope." + word))
                                .toList()),
                Formats.dayOf(token.issuedAt()),
                Formats.dayOf(token.expiresAt().minusSeconds(1)),
                token.lastUsedAt() == null ? texts.of("open.token.unused") : Formats.moment(token.lastUsedAt()),
                texts.of("open.token.state." + state),
                token.validAt(now));
    }

    @GetMapping("/api/access-tokens")
    @ResponseBody
    List<AccessToken> all() {
        currentUser.administrator();
        return tokens.all();
    }

    /** The only answer that has the token itself. */
    @PostMapping("/api/access-tokens")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody Wish wish) {
        return tokens.issue(wish, currentUser.administrator().id());
    }

    @DeleteMapping("/api/access-tokens/{number}")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long number) {
        tokens.revoke(number, currentUser.administrator().id());
    }
}
