package vn.ansinh.reporting.notice;

import java.util.List;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** That the files, letters and rounds of notices belong to something, and each notice to its head. */
class NoticeInvariants implements Invariants {

    @Override
    public String objects() {
        return "select key from document where type = '" + Notices.TYPE + "'";
    }

    @Override
    public List<Invariant> rules() {
        return List.of(Invariant.of("notice-heads", "Every notice has its head.", """
                select document, 'has no head' from notice
                 where document not in (select key from document where type = '%s')
                """.formatted(Notices.TYPE)));
    }
}
