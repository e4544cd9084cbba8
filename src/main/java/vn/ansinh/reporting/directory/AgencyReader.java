package vn.ansinh.reporting.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.directory.reference.CsvRow;

/**
 * Reads the bodies that a reference file names: by our code, {@code X29551}, or by the official code of its unit,
 * {@code #29551@2025-07-01}. The day may be left out where the code has only ever meant one unit. For one file.
 */
public final class AgencyReader {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final OfficialCodes.Meanings meanings;
    private Map<String, List<OfficialCode>> loaded;

    AgencyReader(OfficialCodes.Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * The body a cell, or a part of it, names.
     *
     * @param text null for an empty cell
     * @return null when it names none; a problem of the row then says why, unless the cell was empty
     */
    public AgencyCode read(CsvRow row, String column, String text) {
        if (text == null) {
            return null;
        }
        if (text.startsWith("#")) {
            return official(row, column, text.substring(1));
        }
        if (!AgencyCode.isValid(text)) {
            row.problem(column, "directory.agency.code", text);
            return null;
        }
        return new AgencyCode(text);
    }

    private AgencyCode official(CsvRow row, String column, String text) {
        int at = text.indexOf('@');
        String code = at < 0 ? text : text.substring(0, at);
        List<OfficialCode> known = known(code);
        if (known.isEmpty()) {
            row.problem(column, "directory.import.officialUnknown", code);
            return null;
        }
        if (at < 0 && known.size() > 1) {
            row.problem(
                    column,
                    "directory.import.officialAmbiguous",
                    code,
                    OfficialCodes.told(known),
                    known.get(known.size() - 1).validFrom());
            return null;
        }
        LocalDate day = at < 0 ? known.get(0).validFrom() : day(row, column, text.substring(at + 1));
        if (day == null) {
            return null;
        }
        OfficialCode meant =
                known.stream().filter(meaning -> meaning.on(day)).findFirst().orElse(null);
        if (meant == null) {
            row.problem(column, "directory.import.officialNotThatDay", code, day, OfficialCodes.told(known));
            return null;
        }
        if (meant.agency() == null) {
            row.problem(column, "directory.import.officialNoBody", code, meant.nameVi());
            return null;
        }
        return meant.agency();
    }

    private List<OfficialCode> known(String code) {
        if (loaded == null) {
            loaded = meanings.load();
        }
        return loaded.getOrDefault(code, List.of());
    }

    private static LocalDate day(CsvRow row, String column, String text) {
        try {
            return text.indexOf('/') < 0 ? LocalDate.parse(text) : LocalDate.parse(text, WRITTEN);
        } catch (DateTimeException e) {
            row.problem(column, "directory.import.date", text);
            return null;
        }
    }
}
