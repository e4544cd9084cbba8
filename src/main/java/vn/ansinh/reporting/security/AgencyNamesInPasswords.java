package vn.ansinh.reporting.security;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.NamesInPasswords;
import vn.ansinh.reporting.engine.PasswordRules;
import vn.ansinh.reporting.engine.Position;

/**
 * The agencies: of every body its whole name and a code that is no chance of three letters; of the person's own also the
 * short code and each telling part of the name.
 */
@Component
class AgencyNamesInPasswords implements NamesInPasswords {

    private static final int TELLING_CODE = 4;

    /** Two words as {@code Long Hồ} or {@code tài chính}; fewer letters stand in other words by chance. */
    private static final int TELLING_WORDS = 2;

    private static final int TELLING_LETTERS = 6;

    private final AgencyDirectory directory;
    private final CurrentUser currentUser;

    AgencyNamesInPasswords(AgencyDirectory directory, CurrentUser currentUser) {
        this.directory = directory;
        this.currentUser = currentUser;
    }

    @Override
    public List<String> around(String userId) {
        List<String> groups = currentUser.person(userId).groups();
        return directory.all().stream()
                .flatMap(agency ->
                        Stream.concat(ofAnybody(agency), own(agency, groups) ? ofItsPeople(agency) : Stream.empty()))
                .toList();
    }

    private static boolean own(Agency agency, List<String> groups) {
        return groups.stream()
                .anyMatch(group -> Position.of(group, agency.code().value()).isPresent());
    }

    private static Stream<String> ofAnybody(Agency agency) {
        return Stream.concat(
                Stream.of(agency.nameVi()),
                Stream.of(agency.code().value()).filter(code -> code.length() >= TELLING_CODE));
    }

    private static Stream<String> ofItsPeople(Agency agency) {
        List<String> words = Arrays.asList(agency.nameVi().split("[^\\p{L}\\p{N}]+"));
        return Stream.concat(
                Stream.of(agency.code().value()), PasswordRules.runs(words, TELLING_WORDS, TELLING_LETTERS));
    }
}
