package vn.ansinh.reporting.directory;

import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Texts;

/**
 * What a body is called where people read it. What was asked of a body keeps the Vietnamese name of then, and letters are
 * written with that; screens, lists and mails of an installation that speaks English say it in English.
 */
@Component
public class BodyNames {

    private final AgencyDirectory directory;
    private final Texts texts;

    BodyNames(AgencyDirectory directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    /**
     * @param nameVi as it was kept; may be null
     * @return in the language of the installation; as it was kept where no body was ever called so
     */
    public String shown(String nameVi) {
        return nameVi != null && texts.locale().getLanguage().equals("en") ? directory.inEnglish(nameVi) : nameVi;
    }
}
