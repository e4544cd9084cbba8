package vn.ansinh.reporting.signature;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {

    /** @param path see docs/operations.md; empty for none */
    @Bean
    TrustStore trustedIssuers(@Value("${ansinh.signature.trusted-issuers}") String path) {
        return TrustStore.read(path);
    }
}
