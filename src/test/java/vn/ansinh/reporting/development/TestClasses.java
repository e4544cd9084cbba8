package vn.ansinh.reporting.development;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the component scan of a development start to the application's own classes. */
final class TestClasses extends TypeExcludeFilter {

    private final String location = TestClasses.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
        return type.getResource().getURL().toString().startsWith(location);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestClasses;
    }

    @Override
    public int hashCode() {
        return TestClasses.class.hashCode();
    }
}
