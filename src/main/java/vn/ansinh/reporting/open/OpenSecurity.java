package vn.ansinh.reporting.open;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusalWriter;

/**
 * Two ways in of their own: tokens open {@code /api/v1} and nothing else, and a login opens nothing there; the public side asks
 * for neither. Both are read only and keep nothing from one request to the next.
 */
@Configuration(proxyBeanMethods = false)
class OpenSecurity {

    /** What changes is asked for each time; what has not changed is not sent again. */
    private static final String CACHE = "no-cache";

    @Bean
    @Order(0)
    SecurityFilterChain programs(
            HttpSecurity http, AccessTokens tokens, Accounts accounts, Clock clock, RefusalWriter refusals)
            throws Exception {
        stateless(http, "private, " + CACHE)
                .securityMatcher("/api/v1/**")
                .headers(headers -> headers.addHeaderWriter(
                        (request, response) -> response.addHeader(HttpHeaders.VARY, "Accept, Authorization")))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/openapi", "/api/v1/openapi.yaml")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET)
                                .authenticated()
                                .requestMatchers(HttpMethod.HEAD)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(new TokenFilter(tokens, accounts, clock), AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, nobody) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"api\"");
                            refusals.write(
                                    response,
                                    Refusal.forbidden("open.token.needed"),
                                    HttpServletResponse.SC_UNAUTHORIZED);
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                refusals.write(response, Refusal.forbidden("open.read-only"))));
        return http.build();
    }

    @Bean
    @Order(0)
    SecurityFilterChain everybody(HttpSecurity http, RefusalWriter refusals) throws Exception {
        stateless(http, "public, " + CACHE)
                .securityMatcher(PublicPages.PLACE, PublicPages.PLACE + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, nobody) ->
                                refusals.write(response, Refusal.forbidden("open.read-only")))
                        .accessDeniedHandler((request, response, denied) ->
                                refusals.write(response, Refusal.forbidden("open.read-only"))));
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http, String cache) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.httpStrictTransportSecurity(HstsConfig::disable)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, cache))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none';"
                                        + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'")));
    }

    /** The same answer is the same mark; who has it already gets 304. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> openEtags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns("/api/v1/*", PublicPages.PLACE + "/*");
        return registration;
    }
}
