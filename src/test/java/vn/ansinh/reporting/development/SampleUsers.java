package vn.ansinh.reporting.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.security.Administrators;
import vn.ansinh.reporting.security.SamplePeople;

/**
 * People to try the application with, for every agency of the directory, all with one password. Each is marked in the
 * database, and production refuses a database that holds one.
 */
@Fixture
public class SampleUsers implements SamplePeople, ApplicationRunner, Ordered {

    /** Of all of them; a password that production refuses. */
    public static final String PASSWORD = "an-sinh-2021";

    public static final String ADMINISTRATOR = "admin";

    /** Behind whatever loads the directory, before whatever acts as one of these people. */
    public static final int ORDER = 1000;

    private final Administrators administrators;
    private final IdentityService identityService;
    private final CurrentUser currentUser;
    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final ReportingCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    SampleUsers(
            Administrators administrators,
            IdentityService identityService,
            CurrentUser currentUser,
            AgencyDirectory directory,
            RegimeBodies bodies,
            ReportingCalendar calendar,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.administrators = administrators;
        this.identityService = identityService;
        this.currentUser = currentUser;
        this.directory = directory;
        this.bodies = bodies;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void createAdministrator() {
        transaction.executeWithoutResult(status -> {
            if (!exists(ADMINISTRATOR)) {
                administrators.add(ADMINISTRATOR, "hệ thống", "Quản trị", PASSWORD);
                mark(ADMINISTRATOR);
            }
        });
    }

    /** Adds who is missing for the directory as it is now; nobody is changed. */
    public void create() {
        Set<String> known = identityService.createUserQuery().list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        currentUser.asSystem(() -> {
            transaction.executeWithoutResult(status ->
                    list().stream().filter(user -> !known.contains(user.id())).forEach(this::add));
            return null;
        });
    }

    @Override
    public void run(ApplicationArguments arguments) {
        create();
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    /** All of them, the administrator first, then in the order of the directory. */
    public List<SampleUser> list() {
        List<SampleUser> users = new ArrayList<>();
        users.add(new SampleUser(ADMINISTRATOR, "Quản trị hệ thống", "", List.of(CurrentUser.ADMINISTRATORS), false));
        users.add(new SampleUser("manager", "Người theo dõi", "", List.of(Groups.MANAGERS), false));
        LocalDate today = LocalDate.now(clock);
        calendar.inForceOn(today)
                .forEach(regime -> bodies.findStandingAgency(regime.code(), today)
                        .ifPresent(agency -> users.addAll(standing(regime.code(), agency))));
        directory.activeOn(today).forEach(agency -> users.addAll(peopleOf(agency)));
        return List.copyOf(users);
    }

    private static List<SampleUser> peopleOf(Agency agency) {
        return switch (agency.role()) {
            case COMMITTEE ->
                List.of(new SampleUser(
                        "ppc-leader", "Lãnh đạo UBND tỉnh", agency.nameVi(), List.of(Groups.PPC_LEADERS), false));
            case COMMITTEE_OFFICE ->
                List.of(new SampleUser(
                        "ppc-office", "Chuyên viên", agency.nameVi(), List.of(Groups.PPC_OFFICE), false));
            case NONE -> agencyPeople(agency).toList();
        };
    }

    /** Those of the first regime have plain names, those of another begin with its code: {@code cchc-reviewer}. */
    private static List<SampleUser> standing(String regime, Agency agency) {
        String prefix = regime.equals("KL92") ? "" : regime.toLowerCase(Locale.ROOT) + "-";
        return List.of(
                standing(prefix + "coordinator", "Đầu mối tổng hợp", agency, Standing.COORDINATORS.group(regime)),
                standing(prefix + "reviewer", "Chuyên viên rà soát", agency, Standing.REVIEWERS.group(regime)),
                standing(
                        prefix + "standing-leader",
                        "Lãnh đạo cơ quan thường trực",
                        agency,
                        Standing.LEADERS.group(regime)));
    }

    private static SampleUser standing(String id, String role, Agency agency, String group) {
        return new SampleUser(id, role, agency.nameVi(), List.of(group), false);
    }

    private static Stream<SampleUser> agencyPeople(Agency agency) {
        String code = agency.code().value().toLowerCase(Locale.ROOT);
        Stream<SampleUser> head = agency.checkStep()
                ? Stream.of(new SampleUser(
                        code + "-head", "Lãnh đạo phòng", agency.nameVi(), List.of(code + "-heads"), true))
                : Stream.empty();
        return Stream.of(
                        Stream.of(new SampleUser(
                                code + "-officer", "Chuyên viên", agency.nameVi(), List.of(code + "-officers"), true)),
                        head,
                        Stream.of(
                                new SampleUser(
                                        code + "-leader",
                                        "Lãnh đạo",
                                        agency.nameVi(),
                                        List.of(code + "-leaders"),
                                        true),
                                new SampleUser(
                                        code + "-clerk", "Văn thư", agency.nameVi(), List.of(code + "-clerks"), true)))
                .flatMap(people -> people);
    }

    private void add(SampleUser sample) {
        User user = identityService.newUser(sample.id());
        // Shown like a name, the last first: "Chuyên viên Sở Y tế".
        user.setLastName(sample.role());
        user.setFirstName(sample.agency());
        user.setEmail(sample.id() + "@vinhlong.example");
        identityService.saveUser(user);
        sample.groups().forEach(group -> {
            if (identityService.createGroupQuery().groupId(group).count() == 0) {
                Group missing = identityService.newGroup(group);
                missing.setName(group);
                missing.setType("WORKFLOW");
                identityService.saveGroup(missing);
            }
            identityService.createMembership(sample.id(), group);
        });
        // The administrator's password, as it is stored: hashing it ninety times would take ten seconds.
        jdbc.sql("""
                        update act_id_user set pwd_ = administrator.pwd_, salt_ = administrator.salt_
                        from act_id_user administrator
                        where act_id_user.id_ = :id and administrator.id_ = :administrator
                        """)
                .param("id", sample.id())
                .param("administrator", ADMINISTRATOR)
                .update();
        mark(sample.id());
    }

    private boolean exists(String id) {
        return identityService.createUserQuery().userId(id).count() > 0;
    }

    private void mark(String id) {
        jdbc.sql("insert into sample_user (user_id) values (:id) on conflict do nothing")
                .param("id", id)
                .update();
    }
}
