package vn.ansinh.reporting.difficulty;

import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;

/** Under which keys the files of a case lie, and how its letters are quoted. */
final class CaseFiles {

    private CaseFiles() {}

    /** What one side has put to the case: {@code RAISER}, {@code STANDING}, {@code PPC} or an agency's code. */
    static String of(String key, String place) {
        return key + "#" + place;
    }

    /** Each letter keeps its own signed file. */
    static String escalation(String key, int number) {
        return key + "#escalation-" + number;
    }

    static String direction(String key, int number) {
        return key + "#direction-" + number;
    }

    /** {@code Công văn số 12/UBND-VX ngày 03/06/2021}, {@code Tờ trình số 5/TTr-SLĐTBXH ngày 03/06/2021}. */
    static String reference(Letter letter, Texts texts) {
        return letter == null
                ? null
                : texts.of(
                        "difficulty.letter",
                        letter.kind().title(texts),
                        letter.reference(),
                        Formats.day(letter.date()));
    }
}
