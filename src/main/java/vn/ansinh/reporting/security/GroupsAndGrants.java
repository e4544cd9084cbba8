package vn.ansinh.reporting.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimesChanged;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.DirectoryChanged;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;

/**
 * The engine's groups and what they are granted, made to follow the agency directory and the regimes. People are put into
 * groups by the administrator; which groups there are, and what they may do, is decided here.
 */
@Component
class GroupsAndGrants implements DailyWork {

    private static final Map<Position, String> POSITIONS = new EnumMap<>(Position.class);
    private static final Map<String, String> SHARED = new LinkedHashMap<>();
    private static final Map<Standing, String> STANDING = new EnumMap<>(Standing.class);

    static {
        POSITIONS.put(Position.OFFICERS, "security.group.officers");
        POSITIONS.put(Position.HEADS, "security.group.heads");
        POSITIONS.put(Position.LEADERS, "security.group.leaders");
        POSITIONS.put(Position.CLERKS, "security.group.clerks");
        STANDING.put(Standing.COORDINATORS, "security.group.coordinators");
        STANDING.put(Standing.REVIEWERS, "security.group.reviewers");
        STANDING.put(Standing.LEADERS, "security.group.standing-leaders");
        SHARED.put(Groups.PPC_OFFICE, "security.group.ppc-office");
        SHARED.put(Groups.PPC_LEADERS, "security.group.ppc-leaders");
        SHARED.put(Groups.MANAGERS, "security.group.managers");
    }

    private record Grant(int type, String group, Resource resource, String resourceId) {}

    private record Wanted(Grant grant, Permission... permissions) {}

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final AgencyDirectory directory;
    private final ReportingCalendar calendar;
    private final List<ProcessAccess> processes;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    GroupsAndGrants(
            IdentityService identityService,
            AuthorizationService authorizationService,
            AgencyDirectory directory,
            ReportingCalendar calendar,
            List<ProcessAccess> processes,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.directory = directory;
        this.calendar = calendar;
        this.processes = processes;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(20)
    @Transactional
    public void atStart() {
        follow();
    }

    @EventListener
    @Transactional
    public void directoryChanged(DirectoryChanged changed) {
        follow();
    }

    /** A new regime has a standing agency of its own, with people of its own. */
    @EventListener
    @Transactional
    public void regimesChanged(RegimesChanged changed) {
        follow();
    }

    /** A body that was imported ahead begins to work on its first day. */
    @Override
    public boolean fallenDue(LocalDate today) {
        follow();
        return false;
    }

    private void follow() {
        currentUser.asSystem(() -> {
            makeGroups();
            makeGrants();
            return null;
        });
    }

    private void makeGroups() {
        var wanted = new LinkedHashMap<String, String>();
        SHARED.forEach((group, name) -> wanted.put(group, texts.of(name)));
        calendar.regimes()
                .forEach(regime -> STANDING.forEach((function, name) ->
                        wanted.put(function.group(regime.code()), texts.of(name) + " – " + regime.code())));
        LocalDate today = LocalDate.now(clock);
        for (Agency agency : directory.all()) {
            boolean over = agency.validTo() != null && agency.validTo().isBefore(today);
            if (!over) {
                POSITIONS.forEach((position, name) -> wanted.put(
                        position.group(agency.code().value()), texts.of(name) + " – " + agency.name(texts.locale())));
            }
        }
        wanted.put(CurrentUser.ADMINISTRATORS, texts.of("security.group.administrators"));
        Map<String, Group> present = identityService.createGroupQuery().list().stream()
                .collect(Collectors.toMap(Group::getId, group -> group));
        wanted.forEach((id, name) -> {
            Group group = present.containsKey(id) ? present.get(id) : identityService.newGroup(id);
            if (!name.equals(group.getName())) {
                group.setName(name);
                group.setType(Groups.shared(id) || !id.contains("-") ? "SYSTEM" : "WORKFLOW");
                identityService.saveGroup(group);
            }
        });
    }

    private void makeGrants() {
        List<Wanted> wanted = new ArrayList<>();
        // Everybody signed in: the task list itself and the diagrams beside the tasks.
        wanted.add(ofAll(Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        wanted.add(ofAll(Resources.APPLICATION, "welcome", Permissions.ACCESS));
        wanted.add(ofAll(Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ));

        for (Regime regime : calendar.regimes()) {
            processes.stream()
                    .filter(process -> process.reviewTask() != null)
                    .forEach(reviewed -> wanted.add(ofGroup(
                            Standing.REVIEWERS.group(regime.code()),
                            Resources.PROCESS_DEFINITION,
                            reviewed.process(),
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.TASK_WORK)));
            processes.forEach(process -> process.standingStarters()
                    .forEach(function -> addStart(wanted, function.group(regime.code()), process)));
        }
        for (ProcessAccess process : processes) {
            process.starters().forEach(starter -> addStart(wanted, starter, process));
        }
        // Any body of the directory begins what officers begin; one that has ended begins nothing.
        LocalDate today = LocalDate.now(clock);
        for (Agency agency : directory.activeOn(today)) {
            String officers = Position.OFFICERS.group(agency.code().value());
            processes.stream()
                    .filter(ProcessAccess::startedByOfficers)
                    .forEach(process -> addStart(wanted, officers, process));
            // Tasklist writes the bare id of a group that shares a task when the reader may not know its name.
            String leaders = Position.LEADERS.group(agency.code().value());
            wanted.add(ofGroup(officers, Resources.GROUP, leaders, Permissions.READ));
            wanted.add(ofGroup(leaders, Resources.GROUP, officers, Permissions.READ));
        }
        // Managers watch everything and change nothing.
        wanted.add(ofGroup(Groups.MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
        wanted.add(ofGroup(
                Groups.MANAGERS,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE));
        processes.stream()
                .filter(ProcessAccess::watched)
                .forEach(watched -> wanted.add(ofGroup(
                        Groups.MANAGERS,
                        Resources.PROCESS_DEFINITION,
                        watched.process(),
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY)));
        wanted.add(ofGroup(
                Groups.MANAGERS, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY));
        wanted.add(ofGroup(Groups.MANAGERS, Resources.DEPLOYMENT, "*", Permissions.READ));
        wanted.add(ofGroup(Groups.MANAGERS, Resources.BATCH, "*", Permissions.READ));
        for (Resource resource : Resources.values()) {
            wanted.add(ofGroup(CurrentUser.ADMINISTRATORS, resource, "*", Permissions.ALL));
        }
        save(wanted);
    }

    private static void addStart(List<Wanted> wanted, String starter, ProcessAccess process) {
        wanted.add(ofGroup(starter, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE));
        wanted.add(ofGroup(
                starter,
                Resources.PROCESS_DEFINITION,
                process.process(),
                ProcessDefinitionPermissions.CREATE_INSTANCE));
    }

    /** For everybody who is signed in. */
    void global(Resource resource, String id, Permission... permissions) {
        save(List.of(ofAll(resource, id, permissions)));
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        save(List.of(ofGroup(group, resource, id, permissions)));
    }

    private static Wanted ofAll(Resource resource, String id, Permission... permissions) {
        return new Wanted(new Grant(AUTH_TYPE_GLOBAL, null, resource, id), permissions);
    }

    private static Wanted ofGroup(String group, Resource resource, String id, Permission... permissions) {
        return new Wanted(new Grant(AUTH_TYPE_GRANT, group, resource, id), permissions);
    }

    /** What is granted already is read once for each resource, and only what differs is written. */
    private void save(List<Wanted> wanted) {
        Map<Grant, List<Authorization>> present =
                wanted.stream().collect(Collectors.groupingBy(one -> one.grant.resource)).entrySet().stream()
                        .flatMap(ofResource -> present(ofResource.getKey(), ofResource.getValue()).stream())
                        .collect(Collectors.groupingBy(GroupsAndGrants::grant));
        wanted.forEach(one -> save(one, present.getOrDefault(one.grant, List.of())));
    }

    /** Of tasks there are grants by the hundred thousand; only those of all of them are looked for. */
    private List<Authorization> present(Resource resource, List<Wanted> wanted) {
        var query = authorizationService.createAuthorizationQuery().resourceType(resource);
        boolean ofAllOnly = wanted.stream().allMatch(one -> one.grant.resourceId.equals(Authorization.ANY));
        return ofAllOnly ? query.resourceId(Authorization.ANY).list() : query.list();
    }

    private static Grant grant(Authorization authorization) {
        Resource resource = Arrays.stream(Resources.values())
                .filter(known -> known.resourceType() == authorization.getResourceType())
                .findFirst()
                .orElseThrow();
        boolean global = authorization.getAuthorizationType() == AUTH_TYPE_GLOBAL;
        return new Grant(
                authorization.getAuthorizationType(),
                global ? null : authorization.getGroupId(),
                resource,
                authorization.getResourceId());
    }

    private void save(Wanted one, List<Authorization> present) {
        Grant grant = one.grant;
        Authorization wanted = authorizationService.createNewAuthorization(grant.type);
        wanted.setResource(grant.resource);
        wanted.setPermissions(one.permissions);
        if (present.stream().anyMatch(authorization -> same(authorization, wanted, grant.resource))) {
            return;
        }
        Authorization authorization = present.isEmpty() ? wanted : present.get(0);
        if (grant.group != null) {
            authorization.setGroupId(grant.group);
        }
        authorization.setResource(grant.resource);
        authorization.setResourceId(grant.resourceId);
        authorization.setPermissions(one.permissions);
        authorizationService.saveAuthorization(authorization);
    }

    /** Neither less nor more: what an earlier version granted too much is taken back. */
    private static boolean same(Authorization present, Authorization wanted, Resource resource) {
        Permission[] known =
                resource == Resources.PROCESS_DEFINITION ? ProcessDefinitionPermissions.values() : Permissions.values();
        return Arrays.equals(present.getPermissions(known), wanted.getPermissions(known));
    }
}
