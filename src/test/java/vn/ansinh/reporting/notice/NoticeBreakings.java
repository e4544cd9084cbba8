package vn.ansinh.reporting.notice;

import static vn.ansinh.reporting.check.Breakings.breaking;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.check.Breakings;

/** Of notices. */
@Fixture
class NoticeBreakings implements Breakings {

    @Override
    public List<Breaking> all() {
        return List.of(breaking("notice-heads", "TB/NOBODY", "insert into notice (document) values ('TB/NOBODY')"));
    }
}
