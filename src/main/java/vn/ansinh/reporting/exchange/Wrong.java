package vn.ansinh.reporting.exchange;

import java.util.ArrayList;
import java.util.List;
import vn.ansinh.reporting.engine.Texts;

/** All that is wrong with a package, in words; of very much the beginning. */
final class Wrong {

    private static final int SHOWN = 200;

    private final Texts texts;
    private final List<String> sentences = new ArrayList<>();
    private int more;

    Wrong(Texts texts) {
        this.texts = texts;
    }

    /** @param key of the sentence below {@code exchange.wrong.} */
    void add(String key, Object... arguments) {
        say(texts.of("exchange.wrong." + key, arguments));
    }

    void say(String sentence) {
        if (sentences.size() < SHOWN) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    boolean none() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        if (more == 0) {
            return List.copyOf(sentences);
        }
        var all = new ArrayList<>(sentences);
        all.add(texts.of("exchange.wrong.more", more));
        return all;
    }
}
