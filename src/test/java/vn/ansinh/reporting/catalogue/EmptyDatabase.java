package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;

/** A database without reference data, as production begins with, and back to what the other tests play with. */
@Fixture
public class EmptyDatabase {

    private final ReferenceData referenceData;
    private final FirstData firstData;
    private final FirstPeriod firstPeriod;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private List<String> groups = List.of();

    EmptyDatabase(
            ReferenceData referenceData,
            FirstData firstData,
            FirstPeriod firstPeriod,
            JdbcClient jdbc,
            TransactionOperations transaction,
            IdentityService identityService,
            AuthorizationService authorizationService) {
        this.referenceData = referenceData;
        this.firstData = firstData;
        this.firstPeriod = firstPeriod;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    /** What {@link #end()} brings back, for a test that only adds to the database. */
    public void remember() {
        groups = groups();
    }

    public void begin() {
        remember();
        clear();
        await().until(firstData::missing);
    }

    /** As the other tests expect it. */
    public void end() {
        clear();
        assertThat(referenceData.importAll("vinh-long-2021", false).problems()).isEmpty();
        firstPeriod.usual();
        await().until(() -> !firstData.missing());
        groups().stream().filter(group -> !groups.contains(group)).forEach(this::forget);
    }

    private List<String> groups() {
        return identityService.createGroupQuery().list().stream()
                .map(Group::getId)
                .toList();
    }

    /** Of a body that only a test had. */
    private void forget(String group) {
        authorizationService
                .createAuthorizationQuery()
                .groupIdIn(group)
                .list()
                .forEach(grant -> authorizationService.deleteAuthorization(grant.getId()));
        identityService.deleteGroup(group);
    }

    private void clear() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate agency, regime, holiday, territory, reporting_cycle restart identity cascade")
                    .update();
            jdbc.sql("update catalogue_revision set revision = revision + 1").update();
            jdbc.sql("update directory_revision set revision = revision + 1").update();
        });
    }
}
