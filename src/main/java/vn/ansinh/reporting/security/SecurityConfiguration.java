package vn.ansinh.reporting.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusalWriter;

/** Who may reach what, before any rule about reports is asked. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Not the name that Camunda's own filter uses for its token, or the two overwrite each other. */
    static final String CSRF_COOKIE = "ANSINH-CSRF";

    static final String CSRF_HEADER = "X-ANSINH-CSRF";

    /** {@code /engine-rest}, for programs: off unless switched on; user and password with each request, no session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, @Value("${ansinh.engine-rest.enabled:false}") boolean enabled)
            throws Exception {
        // By the whole path: a pattern alone is matched within Spring MVC's servlet, and this is Jersey's.
        http.securityMatcher(new AntPathRequestMatcher("/engine-rest/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (enabled) {
            http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(Customizer.withDefaults());
        } else {
            http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                    new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                            .accessDeniedHandler((request, response, denied) ->
                                    response.setStatus(HttpServletResponse.SC_NOT_FOUND)));
        }
        return http.build();
    }

    /** Everything people use in a browser. */
    @Bean
    @Order(2)
    SecurityFilterChain browser(HttpSecurity http, RefusalWriter refusals) throws Exception {
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName(CSRF_COOKIE);
        csrf.setHeaderName(CSRF_HEADER);
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
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/camunda/app/tasklist/default/", false))
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
                        // Camunda's own filter guards its web applications.
                        .ignoringRequestMatchers("/camunda/**"))
                .exceptionHandling(handling -> handling
                        // A script gets a status it can act on; a person gets the login page and then what he asked
                        // for.
                        .defaultAuthenticationEntryPointFor(
                                (request, response, nobody) -> refusals.write(
                                        response,
                                        Refusal.forbidden("engine.not-signed-in"),
                                        HttpServletResponse.SC_UNAUTHORIZED),
                                SecurityConfiguration::forScripts)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, denied) -> refusals.write(
                                        response,
                                        Refusal.forbidden(
                                                denied instanceof CsrfException
                                                        ? "engine.token-missing"
                                                        : "engine.gate.closed")),
                                SecurityConfiguration::forScripts))
                .headers(headers -> headers.contentTypeOptions(Customizer.withDefaults())
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
        return http.build();
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
            && path(request)
                    .matches("/(camunda|forms|pages|brand|plugin)/.*\\.(js|css|json|svg|png|ico|woff2?|ttf|eot)")
            && !path(request).contains("/api/engine/");

    private static final AntPathRequestMatcher LOGOUT = new AntPathRequestMatcher("/logout", "POST");
    private static final AntPathRequestMatcher CAMUNDA_LOGOUT =
            new AntPathRequestMatcher("/camunda/api/admin/auth/user/*/logout", "POST");

    private static boolean forScripts(HttpServletRequest request) {
        return path(request).startsWith("/api/") || path(request).startsWith("/camunda/api/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

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
