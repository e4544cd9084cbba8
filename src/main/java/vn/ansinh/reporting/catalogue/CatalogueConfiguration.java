package vn.ansinh.reporting.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the working-day calendar for itself. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    WorkingCalendar workingCalendar(ReportingCalendar calendar) {
        return calendar.workingCalendar();
    }
}
