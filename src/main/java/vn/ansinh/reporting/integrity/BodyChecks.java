package vn.ansinh.reporting.integrity;

import static vn.ansinh.reporting.integrity.DataCheck.Place.REFERENCE_DATA;
import static vn.ansinh.reporting.integrity.DataCheck.Topic.BODIES;
import static vn.ansinh.reporting.integrity.DataCheck.ahead;
import static vn.ansinh.reporting.integrity.DataCheck.mending;
import static vn.ansinh.reporting.integrity.DataCheck.stopping;
import static vn.ansinh.reporting.integrity.DataCheck.today;
import static vn.ansinh.reporting.integrity.DataCheck.whole;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.integrity.MasterData.Body;
import vn.ansinh.reporting.integrity.MasterData.PeriodDays;
import vn.ansinh.reporting.integrity.MasterData.RegimeOn;

/** The bodies of the province, and what regimes say of them. */
final class BodyChecks {

    private BodyChecks() {}

    static List<DataCheck> all() {
        return List.of(
                stopping(
                        "standing-agency",
                        BODIES,
                        REFERENCE_DATA,
                        ahead(regime -> whole(regime.standing() == null, regime))),
                stopping(
                        "nobody-asked",
                        BODIES,
                        REFERENCE_DATA,
                        ahead(regime -> whole(regime.reporting().isEmpty(), regime))),
                mending("standing-ended", BODIES, REFERENCE_DATA, BodyChecks::standingEnded),
                mending("recipient", BODIES, REFERENCE_DATA, ahead(regime -> whole(!regime.recipient(), regime))),
                mending(
                        "still-listed",
                        BODIES,
                        REFERENCE_DATA,
                        data -> data.now().bodies().values().stream()
                                .filter(body -> data.stillListed().contains(body.code()))
                                .map(Finding::ofProvince)),
                mending("body-without-regime", BODIES, REFERENCE_DATA, BodyChecks::withoutRegime),
                mending(
                        "same-name",
                        BODIES,
                        REFERENCE_DATA,
                        data -> twice(data, body -> body.nameVi().toLowerCase(Locale.ROOT))),
                mending("same-address", BODIES, REFERENCE_DATA, data -> twice(data, Body::email)),
                mending(
                        "body-address",
                        BODIES,
                        REFERENCE_DATA,
                        today(regime -> regime.reporting().stream()
                                .filter(body -> body.email().isEmpty())
                                .map(body -> Finding.of(regime.code(), body)))),
                mending("successor-not-named", BODIES, REFERENCE_DATA, BodyChecks::successorNotNamed),
                mending("body-ends-soon", BODIES, REFERENCE_DATA, BodyChecks::endsSoon));
    }

    private static Stream<Finding> standingEnded(MasterData data) {
        return data.inForce()
                .filter(regime -> regime.standing() != null)
                .flatMap(regime -> regime.standingNamed().stream()
                        .filter(code -> !regime.bodies().containsKey(code))
                        .map(data.everybody()::get)
                        .filter(Objects::nonNull)
                        .map(body -> Finding.of(regime.code(), body, regime.standing())));
    }

    private static Stream<Finding> withoutRegime(MasterData data) {
        List<RegimeOn> regimes = data.inForce().toList();
        return regimes.isEmpty()
                ? Stream.empty()
                : data.now().bodies().values().stream()
                        .filter(body -> !body.provincial())
                        .filter(body -> regimes.stream()
                                .noneMatch(regime -> regime.reports().containsKey(body.code())))
                        .map(Finding::ofProvince);
    }

    /** Bodies of today that have the same of something only one may have. */
    private static Stream<Finding> twice(MasterData data, Function<Body, String> what) {
        return data.now().bodies().values().stream()
                .filter(body -> !what.apply(body).isEmpty())
                .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> Finding.ofProvince(same.toArray()));
    }

    /** It reported, others carry on what it did, and the regime asks none of them. */
    private static Stream<Finding> successorNotNamed(MasterData data) {
        return data.inForce()
                .flatMap(regime -> data.ended().stream()
                        .filter(ended ->
                                regime.reports().getOrDefault(ended.body().code(), false))
                        .filter(ended -> !ended.successors().isEmpty()
                                && ended.successors().stream()
                                        .noneMatch(code -> regime.reports().getOrDefault(code, false)))
                        .map(ended -> {
                            Stream<Object> successors = ended.successors().stream()
                                    .map(data.everybody()::get)
                                    .filter(Objects::nonNull)
                                    .map(Object.class::cast);
                            return Finding.of(
                                    regime.code(),
                                    Stream.concat(Stream.of(ended.body()), successors)
                                            .toArray());
                        }));
    }

    /** Asked before its end and gone at the cut-off. */
    private static Stream<Finding> endsSoon(MasterData data) {
        return data.inForce().flatMap(regime -> {
            Optional<LocalDate> cutOff = regime.regime().periods().stream()
                    .map(PeriodDays::cutOff)
                    .filter(day -> !day.isBefore(regime.on()))
                    .min(Comparator.naturalOrder());
            return regime.reporting().stream()
                    .filter(body -> body.ends() != null
                            && cutOff.filter(day -> body.ends().isBefore(day)).isPresent())
                    .map(body -> Finding.of(regime.code(), body, body.ends()));
        });
    }
}
