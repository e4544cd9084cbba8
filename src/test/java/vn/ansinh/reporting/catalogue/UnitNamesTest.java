package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** Where English is switched on, every unit of the files that come with the program has an English word. */
class UnitNamesTest {

    @Test
    void everyUnitThatComesWithTheProgramHasAnEnglishWord() throws IOException {
        Set<String> units = units();

        assertThat(units).contains("người", "triệu đồng");
        assertThat(units)
                .allSatisfy(
                        unit -> assertThat(UnitNames.inEnglish(unit)).as(unit).matches("[a-z, %]+"));
    }

    @Test
    void aUnitThatNobodyHasTranslatedStaysWhatItIs() {
        assertThat(UnitNames.inEnglish("bao thóc")).isEqualTo("bao thóc");
    }

    private static Set<String> units() throws IOException {
        var units = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/reference"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("indicators.*\\.csv"))
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file);
                        var rows = CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
                    rows.forEach(row -> units.add(row.get("unit")));
                }
            }
        }
        return units;
    }
}
