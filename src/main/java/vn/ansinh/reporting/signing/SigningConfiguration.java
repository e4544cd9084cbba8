package vn.ansinh.reporting.signing;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import vn.ansinh.reporting.engine.RefusalWriter;

/** How signing agents reach the application, and pages the signing agents. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    /** Before the one for people in browsers: these two addresses and no others, for who has a key. */
    @Bean
    @Order(2)
    SecurityFilterChain signingAgents(HttpSecurity http, SigningOffers offers, RefusalWriter refusals)
            throws Exception {
        return http.securityMatcher(new OrRequestMatcher(
                        new AntPathRequestMatcher(AgentController.FETCH, HttpMethod.GET.name()),
                        new AntPathRequestMatcher(AgentController.PATH, HttpMethod.POST.name())))
                .addFilterBefore(new AgentKeys(offers, refusals), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // No cookie counts here, so none can be misused.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.httpStrictTransportSecurity(HstsConfig::disable))
                .build();
    }

    /** Around Camunda's own filter, which writes the policy; of Tasklist alone, where forms are open. */
    @Bean
    FilterRegistrationBean<AgentInPolicy> agentInPolicy(SigningAgent agent) {
        var registration = new FilterRegistrationBean<>(new AgentInPolicy(agent));
        registration.addUrlPatterns("/camunda/app/tasklist/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
