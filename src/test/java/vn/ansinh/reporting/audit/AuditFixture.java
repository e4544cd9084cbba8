package vn.ansinh.reporting.audit;

import vn.ansinh.reporting.Fixture;

/** Seals when a test says so. */
@Fixture
public class AuditFixture {

    private final AuditSeals seals;

    AuditFixture(AuditSeals seals) {
        this.seals = seals;
    }

    /** @return the number of the seal; 0 when nothing had moved */
    public int seal() {
        return seals.seal().map(AuditSeal::number).orElse(0);
    }
}
