package vn.ansinh.reporting.edge;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.ansinh.reporting.engine.RefusalWriter;
import vn.ansinh.reporting.engine.Texts;

/** Where the edge stands: behind nothing but the character encoding, and before Spring Security and its sessions. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration implements WebMvcConfigurer {

    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    static PlainAnswer plainAnswer(RefusalWriter problems, Texts texts) {
        return new PlainAnswer(problems, texts);
    }

    @Bean
    static FilterRegistrationBean<OneSpelling> oneSpelling(PlainAnswer answers) {
        return at(ORDER, new OneSpelling(answers));
    }

    @Bean
    static FilterRegistrationBean<BodyLimits> bodyLimits(PlainAnswer answers) {
        return at(ORDER + 1, new BodyLimits(answers));
    }

    @Bean
    static FilterRegistrationBean<CleanParameters> cleanParameters(PlainAnswer answers) {
        return at(ORDER + 2, new CleanParameters(answers));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    /** A page is HTML whatever its address ends with: what is said of one that is not there would pass for JSON or CSV. */
    @Bean
    static BeanPostProcessor pagesAreHtml() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver pages) {
                    pages.setForceContentType(true);
                }
                return bean;
            }
        };
    }

    /** After Boot's own valve is added, and so within it: the inner one answers. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors(PlainAnswer answers) {
        return new LastOfAll(answers);
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        for (HttpMessageConverter<?> converter : converters) {
            if (converter instanceof MappingJackson2HttpMessageConverter json) {
                json.setObjectMapper(CleanJson.from(json.getObjectMapper()));
            }
        }
    }

    private record LastOfAll(PlainAnswer answers)
            implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ServerErrors(answers)));
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
