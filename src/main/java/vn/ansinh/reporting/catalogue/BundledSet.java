package vn.ansinh.reporting.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.directory.reference.CsvSource;

/**
 * Reference data that the application brings, to be taken in together.
 *
 * @param code for example {@code vinh-long-2021}, as the folder of its files is called
 * @param files paths below {@code reference/}, in the order in which they come in; of two of a kind the later completes the
 *     earlier
 * @param offered whether an administrator with an empty database may choose it
 */
public record BundledSet(
        String code,
        String titleVi,
        String titleEn,
        String sentenceVi,
        String sentenceEn,
        List<String> files,
        boolean offered) {

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? titleEn : titleVi;
    }

    /** What is in it and what it is good for. */
    public String sentence(Locale locale) {
        return locale.getLanguage().equals("en") ? sentenceEn : sentenceVi;
    }

    List<CsvSource> sources() {
        return files.stream().map(BundledSet::source).toList();
    }

    /** @throws UncheckedIOException when the application has no such file */
    static CsvSource source(String path) {
        try {
            return new CsvSource(
                    path.substring(path.lastIndexOf('/') + 1),
                    new ClassPathResource("reference/" + path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("No reference file " + path, e);
        }
    }
}
