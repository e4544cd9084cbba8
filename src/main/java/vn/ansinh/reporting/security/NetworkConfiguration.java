package vn.ansinh.reporting.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What lies between the application and the network: names, proxies, and what every answer carries. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkConfiguration.class);

    /** Before sessions and everything else that costs something. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    OwnAddress ownAddress(@Value("${ansinh.base-url}") String base, @Value("${ansinh.hosts:}") List<String> besides) {
        return new OwnAddress(base, besides);
    }

    @Bean
    FilterRegistrationBean<OwnAddressFilter> ownAddressFilter(OwnAddress own, RefusedRequests refused) {
        var registration = new FilterRegistrationBean<>(new OwnAddressFilter(own, refused));
        registration.setOrder(FIRST);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> network(
            OwnAddress own, @Value("${ansinh.trusted-proxies:}") List<String> named) {
        var proxies = new TrustedProxies(named);
        if (own.secure() && proxies.none()) {
            LOG.warn("ANSINH_BASE_URL says https, and no proxy is named in ANSINH_TRUSTED_PROXIES: all people seem to"
                    + " come from one address, which wrong passwords of one of them slow down for all.");
        }
        return factory -> {
            if (!proxies.none()) {
                factory.addEngineValves(forwarded(proxies));
            }
            factory.addEngineValves(new EveryAnswer(own));
        };
    }

    /** Counts from the right, from proxy to proxy: what a browser has put there itself is not believed. */
    private static RemoteIpValve forwarded(TrustedProxies proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.pattern());
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** A valve, so that no answer is without them, also where the server refuses before any filter. */
    private static final class EveryAnswer extends ValveBase {

        private final OwnAddress own;

        EveryAnswer(OwnAddress own) {
            super(true);
            this.own = own;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            if (own.secure() || request.isSecure()) {
                response.setHeader("Strict-Transport-Security", "max-age=31536000");
            }
            getNext().invoke(request, response);
        }
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(OwnAddress own) {
        return cookie -> {
            if (own.secure()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }
}
