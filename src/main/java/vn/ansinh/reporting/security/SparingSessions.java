package vn.ansinh.reporting.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that are read once a request, and whose last access is written once a minute and not with each request: they last for hours, and every request of
 * everybody would write a row.
 *
 * @param <S> the session that is kept
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Sparing<S>> {

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> kept;

    /** At its end a request saves its session, and asks once more whether there is such a one. */
    private final ThreadLocal<Sparing<S>> saved = new ThreadLocal<>();

    SparingSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(kept.createSession());
    }

    @Override
    public Sparing<S> findById(String id) {
        Sparing<S> justSaved = saved.get();
        if (justSaved != null && justSaved.getId().equals(id)) {
            return justSaved;
        }
        S session = kept.findById(id);
        return session == null ? null : new Sparing<>(session);
    }

    @Override
    public void save(Sparing<S> session) {
        kept.save(session.kept);
        saved.set(session);
    }

    /** The request is over: the next one reads what is there then. */
    void requestOver() {
        saved.remove();
    }

    @Override
    public void deleteById(String id) {
        saved.remove();
        kept.deleteById(id);
    }

    @Override
    public Map<String, Sparing<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        var found = new LinkedHashMap<String, Sparing<S>>();
        kept.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new Sparing<>(session)));
        return found;
    }

    /** A session that passes an access on only when the last one is a while ago. */
    static final class Sparing<S extends Session> implements Session {

        private final S kept;

        private Sparing(S kept) {
            this.kept = kept;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(kept.getLastAccessedTime().plus(EXACT_TO))) {
                kept.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return kept.getId();
        }

        @Override
        public String changeSessionId() {
            return kept.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return kept.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return kept.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            kept.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            kept.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return kept.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return kept.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            kept.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return kept.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return kept.isExpired();
        }
    }
}
