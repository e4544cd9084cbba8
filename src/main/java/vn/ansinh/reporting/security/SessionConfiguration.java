package vn.ansinh.reporting.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/** Sessions outlive the version that wrote them: what cannot be read any more is gone, and the person signs in again. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration implements BeanClassLoaderAware {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    private ClassLoader classLoader;

    @Override
    public void setBeanClassLoader(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    /** Of the name that Spring Session looks for. */
    @Bean
    ConversionService springSessionConversionService() {
        var deserializing = new DeserializingConverter(classLoader);
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return deserializing.convert(bytes);
            } catch (SerializationFailedException e) {
                LOG.info("A session of an earlier version cannot be read and counts as ended: {}", e.getMessage());
                return null;
            }
        });
        return service;
    }

    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new SparingSessions<>(sessions) : bean;
            }
        };
    }

    /** Around the filter that reads and saves the session. */
    @Bean
    FilterRegistrationBean<Filter> sessionsOfRequests(SessionRepository<?> sessions) {
        var sparing = (SparingSessions<?>) sessions;
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } finally {
                sparing.requestOver();
            }
        });
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /** None of our pages leaves something for the next one, and looking whether one has would read the session. */
    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager nothingForTheNextPage() {
        return new AbstractFlashMapManager() {
            @Override
            protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return null;
            }

            @Override
            protected void updateFlashMaps(
                    List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
                throw new UnsupportedOperationException("nothing is kept for the next page");
            }
        };
    }
}
