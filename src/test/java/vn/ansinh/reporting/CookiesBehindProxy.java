package vn.ansinh.reporting;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/** Behind the proxy there is no TLS; the browser before it sends its Secure cookies all the same. */
public final class CookiesBehindProxy implements CookieStore {

    private final CookieStore kept = new CookieManager().getCookieStore();

    @Override
    public void add(URI site, HttpCookie cookie) {
        cookie.setSecure(false);
        kept.add(site, cookie);
    }

    @Override
    public List<HttpCookie> get(URI site) {
        return kept.get(site);
    }

    @Override
    public List<HttpCookie> getCookies() {
        return kept.getCookies();
    }

    @Override
    public List<URI> getURIs() {
        return kept.getURIs();
    }

    @Override
    public boolean remove(URI site, HttpCookie cookie) {
        return kept.remove(site, cookie);
    }

    @Override
    public boolean removeAll() {
        return kept.removeAll();
    }
}
