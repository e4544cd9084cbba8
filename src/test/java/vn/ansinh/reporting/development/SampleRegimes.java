package vn.ansinh.reporting.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.EmptyDatabase;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.catalogue.RegimesInService;

/** The sample regimes beside the first, with people, for the length of a test. */
@Fixture
public class SampleRegimes {

    private final ReferenceData referenceData;
    private final RegimesInService inService;
    private final EmptyDatabase database;
    private final SampleUsers users;
    private final IdentityService identityService;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private Set<String> people = Set.of();

    SampleRegimes(
            ReferenceData referenceData,
            RegimesInService inService,
            EmptyDatabase database,
            SampleUsers users,
            IdentityService identityService,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.referenceData = referenceData;
        this.inService = inService;
        this.database = database;
        this.users = users;
        this.identityService = identityService;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What {@link #end()} brings back, for a test that brings them in itself. */
    public void remember() {
        database.remember();
        people = people();
    }

    /** Those in force today with their people, one of them in service from this period on. */
    public void begin(String regime, String period) {
        remember();
        assertThat(referenceData.importAll("sample-regimes", false).problems()).isEmpty();
        transaction.executeWithoutResult(status ->
                inService.put(new InService(regime, Period.parse(period), AuditTrail.SYSTEM, clock.instant())));
        users.create();
    }

    /** As the other tests expect it. */
    public void end() {
        database.end();
        people().stream().filter(id -> !people.contains(id)).forEach(this::forget);
    }

    private void forget(String id) {
        jdbc.sql("delete from sample_user where user_id = :id").param("id", id).update();
        identityService.deleteUser(id);
    }

    private Set<String> people() {
        return identityService.createUserQuery().list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }
}
