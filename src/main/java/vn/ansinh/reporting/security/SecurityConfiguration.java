package vn.ansinh.reporting.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusalWriter;
import vn.ansinh.reporting.security.web.LoginController;

/** Who may reach what, before any rule about reports is asked. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Not the name that Camunda's own filter uses for its token, or the two overwrite each other. */
    static final String CSRF_COOKIE = "ANSINH-CSRF";

    static final String CSRF_HEADER = "X-ANSINH-CSRF";

    /** Nobody reads how long each of twenty filters took, and each request would pay for it. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** {@code /engine-rest}, for programs: off unless switched on; user and password with each request, no session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http, RefusalWriter refusals, @Value("${ansinh.engine-rest.enabled:false}") boolean enabled)
            throws Exception {
        // By the whole path: a pattern alone is matched within Spring MVC's servlet, and this is Jersey's.
        http.securityMatcher(new AntPathRequestMatcher("/engine-rest/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (enabled) {
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(basic -> basic.authenticationEntryPoint(asksForPassword(refusals)));
        } else {
            http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                    new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                            .accessDeniedHandler((request, response, denied) ->
                                    response.setStatus(HttpServletResponse.SC_NOT_FOUND)));
        }
        return http.build();
    }

    private static AuthenticationEntryPoint asksForPassword(RefusalWriter refusals) {
        return (request, response, nobody) -> {
            if (nobody instanceof TooManyAttempts tooMany) {
                refusals.write(response, tooMany.refusal());
            } else {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"engine-rest\"");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        };
    }

    /** Scripts, styles and texts of ours and the libraries of Camunda's: the same for everybody, and no secret. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        http.securityMatcher(FILES_FOR_ALL)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return headers(http).build();
    }

    /** Everything people use in a browser. */
    @Bean
    @Order(3)
    SecurityFilterChain browser(
            HttpSecurity http,
            RefusedRequests refused,
            OwnAddress own,
            Accounts accounts,
            AfterLogin afterLogin,
            @Value("${ansinh.session.longest}") Duration longestSession)
            throws Exception {
        var asked = whatWasAskedFor(own);
        afterLogin.setRequestCache(asked);
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName(CSRF_COOKIE);
        csrf.setHeaderName(CSRF_HEADER);
        csrf.setCookieCustomizer(cookie -> secure(own, cookie).sameSite("Lax"));
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/actuator/health/**", "/brand/**", "/favicon.ico", "/error")
                        .permitAll()
                        // Camunda's own ways in and its set-up of a first administrator: there is one login, ours.
                        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**")
                        .denyAll()
                        .requestMatchers("/camunda/app/admin/*/setup/**")
                        .denyAll()
                        .requestMatchers("/actuator/**", "/camunda/app/admin/**")
                        .hasAuthority(CurrentUser.ADMINISTRATORS)
                        // Every web application asks here who is signed in.
                        .requestMatchers("/camunda/api/admin/auth/user/*", "/camunda/api/admin/auth/user/*/logout")
                        .authenticated()
                        .requestMatchers("/camunda/api/admin/plugin/*/static/**")
                        .authenticated()
                        .requestMatchers("/camunda/api/admin/**")
                        .hasAuthority(CurrentUser.ADMINISTRATORS)
                        .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                        .hasAnyAuthority(CurrentUser.ADMINISTRATORS, "managers")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(afterLogin)
                        .failureHandler(SecurityConfiguration::notSignedIn))
                // A session begins with the login: its age counts from there, and nobody else keeps a row.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterBefore(new SessionLimits(accounts, longestSession), CsrfFilter.class)
                .addFilterAfter(new WebappTokens(WEB_APPLICATIONS, own, refused), CsrfFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(
                                request -> LOGOUT.matches(request) || CAMUNDA_LOGOUT.matches(request))
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (CAMUNDA_LOGOUT.matches(request)) {
                                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                            } else {
                                response.sendRedirect(request.getContextPath() + "/login?logout");
                            }
                        }))
                .csrf(configurer -> configurer
                        .csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(tokenOnEveryPage())
                        // They bring a token of their own, see WebappTokens.
                        .ignoringRequestMatchers(WEB_APPLICATIONS))
                .exceptionHandling(handling -> handling
                        // A script gets a status it can act on; a person gets the login page and then what he asked
                        // for.
                        .authenticationEntryPoint(asksToSignIn(refused))
                        .accessDeniedHandler((request, response, denied) -> refused.write(
                                request,
                                response,
                                Refusal.forbidden(closed(request, denied)),
                                HttpServletResponse.SC_FORBIDDEN)));
        return headers(http).build();
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.httpStrictTransportSecurity(HstsConfig::disable)
                .contentTypeOptions(Customizer.withDefaults())
                .frameOptions(frame -> frame.sameOrigin())
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(STATIC_FILES), new CacheControlHeadersWriter()))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        STATIC_FILES, new StaticHeadersWriter("Cache-Control", "no-cache")))
                // The web applications bring their own policy.
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                                + " object-src 'none'; base-uri 'self'; form-action 'self';"
                                + " frame-ancestors 'self'")));
    }

    private static AuthenticationEntryPoint asksToSignIn(RefusedRequests refused) {
        var login = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, nobody) -> {
            if (RefusedRequests.forScripts(request)) {
                refused.write(
                        request,
                        response,
                        Refusal.forbidden("engine.not-signed-in"),
                        HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                login.commence(request, response, nobody);
            }
        };
    }

    private static String closed(HttpServletRequest request, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return "engine.token-missing";
        }
        return RefusedRequests.forScripts(request) ? "engine.gate.closed" : "engine.page.forbidden";
    }

    /** Says it on the login page; without a session, which the next attempt has no use for. */
    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            request.setAttribute(LoginController.SECONDS, String.valueOf(tooMany.seconds()));
            request.getRequestDispatcher(LoginController.WAIT).forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    /** Which page to go on to after the login; in a cookie, since a stranger has no session. */
    private static RequestCache whatWasAskedFor(OwnAddress own) {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !RefusedRequests.forScripts(request)
                && !STATIC_FILES.matches(request)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html"));
        cache.setCookieCustomizer(cookie -> {
            cookie.setSecure(cookie.getSecure() || own.secure());
            cookie.setAttribute("SameSite", "Lax");
        });
        return cache;
    }

    private static ResponseCookie.ResponseCookieBuilder secure(
            OwnAddress own, ResponseCookie.ResponseCookieBuilder cookie) {
        return own.secure() ? cookie.secure(true) : cookie;
    }

    /** Sets the cookie with the first page, also one of Camunda's: the forms in it write to our API. */
    private static CsrfTokenRequestAttributeHandler tokenOnEveryPage() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /**
     * Files that are the same for everybody: a browser keeps them and asks each time whether they have changed. Pages and
     * figures are kept nowhere. What a controller makes says so itself.
     */
    private static final RequestMatcher STATIC_FILES = request -> request.getMethod()
                    .equals("GET")
            && RefusedRequests.path(request)
                    .matches("/(camunda|forms|pages|brand|plugin)/.*\\.(js|css|json|svg|png|ico|woff2?|ttf|eot)")
            && !RefusedRequests.path(request).contains("/api/engine/");

    /** Those of them that no filter of Camunda's looks at: nobody's session is read for them. */
    private static final RequestMatcher FILES_FOR_ALL = request -> STATIC_FILES.matches(request)
            && RefusedRequests.path(request).matches("/(forms|pages|brand|camunda/lib|camunda/assets)/.*");

    /** By the whole path, as the engine's own servlets are reached. */
    private static final RequestMatcher WEB_APPLICATIONS = new AntPathRequestMatcher("/camunda/**");

    private static final AntPathRequestMatcher LOGOUT = new AntPathRequestMatcher("/logout", "POST");
    private static final AntPathRequestMatcher CAMUNDA_LOGOUT =
            new AntPathRequestMatcher("/camunda/api/admin/auth/user/*/logout", "POST");

    /** Hands the signed-in person over to the web applications. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaAuthentication() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", SignedInPerson.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineIdentityFilter> engineIdentity(EngineIdentityFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 5);
        return registration;
    }

    @Bean
    FilterRegistrationBean<NoncePerRequestFilter> noncePerRequest() {
        var registration = new FilterRegistrationBean<>(new NoncePerRequestFilter());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
