package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.ansinh.reporting.cycle.CycleView.ObligationView;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;

/** How the obligations of a cycle are told apart, counted, put in order and found. */
final class ObligationList {

    private static final Set<String> WITH_AGENCY =
            Set.of("PLANNED", "DRAFTING", "CHECKING", "APPROVING", "ISSUING", "RETURNED");
    private static final Set<String> DONE = Set.of("ACCEPTED", "CANCELLED", "NOT_SUBMITTED");

    /** What asks for attention comes first. */
    private static final List<String> ORDER = List.of(
            "RETURNED",
            "PLANNED",
            "DRAFTING",
            "CHECKING",
            "APPROVING",
            "ISSUING",
            "UNDER_REVIEW",
            "ACCEPTED",
            "NOT_SUBMITTED",
            "CANCELLED");

    /** By the name that addresses and forms have for them; an overdue report is in another one as well. */
    private static final Map<String, Predicate<ObligationView>> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("all", owed -> true);
        FILTERS.put("overdue", ObligationView::overdue);
        FILTERS.put("not-sent", owed -> WITH_AGENCY.contains(owed.state()) && owed.submissions() == 0);
        FILTERS.put("returned", owed -> WITH_AGENCY.contains(owed.state()) && owed.submissions() > 0);
        FILTERS.put("in-review", owed -> owed.state().equals("UNDER_REVIEW"));
        FILTERS.put("accepted", owed -> owed.state().equals("ACCEPTED"));
    }

    private static final Map<String, Predicate<ObligationView>> COUNTED = new LinkedHashMap<>(FILTERS);

    static {
        // Of which something is still awaited, and whose agencies know of it.
        COUNTED.put("open", owed -> !DONE.contains(owed.state()));
        COUNTED.put(
                "asked", owed -> !DONE.contains(owed.state()) && !owed.state().equals("PLANNED"));
    }

    /** Equal ones stay in the order of the plan. */
    private static final Comparator<ObligationView> BY_STATE = Comparator.comparing(
                    (ObligationView owed) -> !owed.overdue())
            .thenComparing(owed -> ORDER.indexOf(owed.state()));

    private static final Comparator<ObligationView> BY_CONTACT = Comparator.comparing(owed ->
            owed.contacts().isEmpty() ? Instant.EPOCH : owed.contacts().get(0).at());

    static final Part.Lookup<ObligationView> LOOKUP = new Part.Lookup<>(
            owed -> owed.agencyName() + " " + owed.stateLabel(),
            Part.bothWays(Map.of(
                    "co-quan",
                    Part.byName(ObligationView::agencyName),
                    "tinh-trang",
                    BY_STATE,
                    "han",
                    Comparator.comparing(ObligationView::dueBefore),
                    "gui",
                    Comparator.comparing(ObligationView::submittedAt, Comparator.nullsLast(Comparator.naturalOrder())),
                    "lien-he",
                    BY_CONTACT)));

    private ObligationList() {}

    /** How many each filter shows, how many are "open", and how many of those were "asked". */
    static Map<String, Integer> counts(List<ObligationView> all) {
        var counts = new LinkedHashMap<String, Integer>();
        COUNTED.forEach((name, shows) ->
                counts.put(name, (int) all.stream().filter(shows).count()));
        return counts;
    }

    /** @throws Refusal when there is no such filter */
    static List<ObligationView> filtered(List<ObligationView> all, String filter) {
        Predicate<ObligationView> shows = FILTERS.get(filter);
        if (shows == null) {
            throw Refusal.invalid("loc", "engine.part.filter-unknown", filter);
        }
        return all.stream().filter(shows).toList();
    }
}
