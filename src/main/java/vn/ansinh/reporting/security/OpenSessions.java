package vn.ansinh.reporting.security;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a person is signed in. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Since when, the latest first. */
    List<Instant> of(String userId) {
        return open(userId).stream()
                .map(Session::getCreationTime)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** @param besides the id of one that stays; null when none does */
    void end(String userId, String besides) {
        open(userId).stream()
                .map(Session::getId)
                .filter(id -> !id.equals(besides))
                .forEach(sessions::deleteById);
    }

    private Collection<? extends Session> open(String userId) {
        return sessions.findByPrincipalName(userId).values().stream()
                .filter(session -> !session.isExpired())
                .toList();
    }
}
