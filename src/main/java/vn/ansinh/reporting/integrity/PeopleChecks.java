package vn.ansinh.reporting.integrity;

import static vn.ansinh.reporting.integrity.DataCheck.Place.REFERENCE_DATA;
import static vn.ansinh.reporting.integrity.DataCheck.Place.USERS;
import static vn.ansinh.reporting.integrity.DataCheck.Topic.PEOPLE;
import static vn.ansinh.reporting.integrity.DataCheck.mending;
import static vn.ansinh.reporting.integrity.DataCheck.stopping;
import static vn.ansinh.reporting.integrity.DataCheck.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.integrity.MasterData.Body;
import vn.ansinh.reporting.integrity.MasterData.RegimeOn;
import vn.ansinh.reporting.integrity.Roster.Member;

/** Who does the work: of the standing agencies, of the bodies, of the People's Committee's office. */
final class PeopleChecks {

    private PeopleChecks() {}

    static List<DataCheck> all() {
        return List.of(
                stopping(
                        "coordinators",
                        PEOPLE,
                        USERS,
                        today((regime, people) ->
                                whole(people.nobody(Standing.COORDINATORS.group(regime.code())), regime))),
                stopping(
                        "leaders",
                        PEOPLE,
                        USERS,
                        today((regime, people) -> whole(people.nobody(Standing.LEADERS.group(regime.code())), regime))),
                stopping(
                        "clerks",
                        PEOPLE,
                        USERS,
                        today((regime, people) ->
                                regime.standing() != null && people.nobody(group(Position.CLERKS, regime.standing()))
                                        ? Stream.of(Finding.of(regime.code(), regime.standing()))
                                        : Stream.empty())),
                stopping("own-request", PEOPLE, USERS, today((regime, people) -> {
                    String coordinators = Standing.COORDINATORS.group(regime.code());
                    return people.onePerson(coordinators, Standing.LEADERS.group(regime.code()))
                            ? Stream.of(Finding.of(
                                    regime.code(), people.of(coordinators).get(0)))
                            : Stream.empty();
                })),
                mending(
                        "reviewers",
                        PEOPLE,
                        USERS,
                        today((regime, people) ->
                                whole(people.nobody(Standing.REVIEWERS.group(regime.code())), regime))),
                mending(
                        "committee-office",
                        PEOPLE,
                        USERS,
                        data -> data.people().nobody(Groups.PPC_OFFICE)
                                ? Stream.of(Finding.ofProvince(Groups.PPC_OFFICE))
                                : Stream.empty()),
                mending(
                        "positions",
                        PEOPLE,
                        USERS,
                        today((regime, people) -> regime.reporting().stream()
                                .map(body -> new Lacking(body, lacking(body, people)))
                                .filter(body -> !body.positions().isEmpty())
                                .map(body -> body.finding(regime.code())))),
                mending(
                        "own-draft",
                        PEOPLE,
                        USERS,
                        today((regime, people) -> regime.reporting().stream()
                                .filter(body ->
                                        people.onePerson(group(Position.OFFICERS, body), group(Position.LEADERS, body)))
                                .map(body -> Finding.of(
                                        regime.code(),
                                        body,
                                        people.of(group(Position.LEADERS, body)).get(0))))),
                mending("own-review", PEOPLE, USERS, today(PeopleChecks::ownReview)),
                mending("two-bodies", PEOPLE, USERS, PeopleChecks::twoBodies),
                mending("person-address", PEOPLE, USERS, PeopleChecks::withoutAddress),
                mending(
                        "ended-with-people",
                        PEOPLE,
                        USERS,
                        data -> ended(data)
                                .filter(body -> Arrays.stream(Position.values())
                                        .anyMatch(position -> !data.people().nobody(group(position, body))))
                                .map(Finding::ofProvince)),
                mending(
                        "ended-with-work",
                        PEOPLE,
                        REFERENCE_DATA,
                        data -> ended(data)
                                .filter(body -> Arrays.stream(Position.values())
                                        .anyMatch(position ->
                                                data.people().waiting().contains(group(position, body))))
                                .map(Finding::ofProvince)),
                mending(
                        "work-of-nobody",
                        PEOPLE,
                        USERS,
                        data -> data.people().waiting().stream()
                                .filter(data.people()::nobody)
                                .sorted()
                                .map(Finding::ofProvince)));
    }

    /** A rule of each regime in force today and the people in its groups. */
    private static DataCheck.Rule today(BiFunction<RegimeOn, Roster, Stream<Finding>> rule) {
        return data -> data.inForce().flatMap(regime -> rule.apply(regime, data.people()));
    }

    private static String group(Position position, Body body) {
        return position.group(body.code());
    }

    private record Lacking(Body body, List<Position> positions) {

        Finding finding(String regime) {
            return Finding.of(
                    regime, Stream.concat(Stream.of(body), positions.stream()).toArray());
        }
    }

    /** The positions without which its report goes no further. */
    private static List<Position> lacking(Body body, Roster people) {
        List<Position> needed = new ArrayList<>(List.of(Position.OFFICERS, Position.LEADERS));
        if (body.checkStep()) {
            needed.add(Position.HEADS);
        }
        if (!body.issueWithApproval()) {
            needed.add(Position.CLERKS);
        }
        needed.removeIf(position -> !people.nobody(group(position, body)));
        return needed;
    }

    private static Stream<Finding> ownReview(RegimeOn regime, Roster people) {
        List<Member> reviewers = people.of(Standing.REVIEWERS.group(regime.code()));
        return regime.reporting().stream()
                .flatMap(body -> Stream.of(Position.OFFICERS, Position.LEADERS)
                        .flatMap(position -> people.of(group(position, body)).stream())
                        .filter(reviewers::contains)
                        .distinct()
                        .map(person -> Finding.of(regime.code(), person, body)));
    }

    private static Stream<Finding> twoBodies(MasterData data) {
        Map<Member, Set<Body>> bodies = new LinkedHashMap<>();
        data.now()
                .bodies()
                .values()
                .forEach(body -> Arrays.stream(Position.values())
                        .flatMap(position -> data.people().of(group(position, body)).stream())
                        .forEach(person -> bodies.computeIfAbsent(person, one -> new LinkedHashSet<>())
                                .add(body)));
        return bodies.entrySet().stream()
                .filter(person -> person.getValue().size() > 1)
                .map(person -> Finding.ofProvince(Stream.concat(Stream.of(person.getKey()), person.getValue().stream())
                        .toArray()));
    }

    /** Those whom mails of the work should reach. */
    private static Stream<Finding> withoutAddress(MasterData data) {
        Map<Member, Finding> inOrder = new LinkedHashMap<>();
        data.inForce().forEach(regime -> {
            Stream<String> ofBodies = regime.reporting().stream()
                    .flatMap(body -> Arrays.stream(Position.values()).map(position -> group(position, body)));
            Stream.concat(Standing.groups(regime.code()).stream(), ofBodies)
                    .flatMap(group -> data.people().of(group).stream())
                    .filter(person -> !person.reachable())
                    .forEach(person -> inOrder.putIfAbsent(person, Finding.of(regime.code(), person)));
        });
        Stream.of(Groups.PPC_OFFICE, Groups.PPC_LEADERS)
                .flatMap(group -> data.people().of(group).stream())
                .filter(person -> !person.reachable())
                .forEach(person -> inOrder.putIfAbsent(person, Finding.ofProvince(person)));
        return inOrder.values().stream();
    }

    private static Stream<Body> ended(MasterData data) {
        return data.everybody().values().stream().filter(body -> body.endedOn(data.today()));
    }
}
