package vn.ansinh.reporting.paper;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines break at spaces only: {@code 31/TTr-SLĐTBXH} stays whole, as in Word. */
final class SpaceBreaker implements FSTextBreaker {

    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    /** @return where a line may begin next, after a space; -1 where no more */
    @Override
    public int next() {
        int space = text.indexOf(' ', position);
        if (space >= 0) {
            position = space + 1;
            return position;
        }
        if (position >= text.length()) {
            return -1;
        }
        position = text.length();
        return position;
    }
}
