package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.time.LocalDate;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.engine.Groups;

/** What groups may do follows the directory, by each start, import and day. */
@EngineTest
class GroupsAndGrantsTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 12);
    private static final String START = ENGINE + "/process-definition/key/difficulty-escalation/submit-form";

    @LocalServerPort
    private int port;

    @Autowired
    private GroupsAndGrants grants;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private TransactionOperations transaction;

    @AfterEach
    void allIsGranted() {
        transaction.executeWithoutResult(status -> grants.fallenDue(TODAY));
    }

    /** As on the first day of a body that was imported ahead. */
    @Test
    void whatADayBringsIsGrantedOnThatDay() {
        authorizationService.deleteAuthorization(
                grant("longho-officers", "difficulty-escalation").getId());
        SignedIn officer = SignedIn.as("longho-officer", port);
        assertThat(officer.post(START, "{\"variables\":{}}").status()).isEqualTo(403);

        transaction.executeWithoutResult(status -> grants.fallenDue(TODAY));

        assertThat(officer.post(START, "{\"variables\":{}}").status())
                .as("what is missing is said now")
                .isEqualTo(422);
    }

    @Test
    void whatIsGrantedTooMuchIsTakenBack() {
        Authorization watched = grant(Groups.MANAGERS, "*");
        watched.addPermission(ProcessDefinitionPermissions.READ_TASK);
        authorizationService.saveAuthorization(watched);

        transaction.executeWithoutResult(status -> grants.fallenDue(TODAY));

        assertThat(grant(Groups.MANAGERS, "*").isPermissionGranted(ProcessDefinitionPermissions.READ_TASK))
                .isFalse();
        assertThat(grant(Groups.MANAGERS, "*").isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE))
                .isTrue();
    }

    private Authorization grant(String group, String process) {
        return authorizationService
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(process)
                .groupIdIn(group)
                .singleResult();
    }
}
