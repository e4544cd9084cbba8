package vn.ansinh.reporting.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

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
}
