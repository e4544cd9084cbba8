package vn.ansinh.reporting.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeFiles.Table;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.exchange.RegimePackage.Figure;
import vn.ansinh.reporting.exchange.RegimePackage.Form;
import vn.ansinh.reporting.exchange.RegimePackage.Narrative;
import vn.ansinh.reporting.exchange.RegimePackage.OfBody;
import vn.ansinh.reporting.exchange.RegimePackage.State;
import vn.ansinh.reporting.report.OwedReports;

/** What a package names is in it, and its bodies are here. */
final class PackageCheck {

    private static final Set<String> STATES =
            Stream.of(OwedReports.Stand.values()).map(Enum::name).collect(Collectors.toSet());
    private static final Set<String> VALUES = Set.of("VALUE", "NOT_AVAILABLE", "NOT_APPLICABLE");
    private static final Set<String> VERDICTS = Set.of("ON_TIME", "NEXT_WORKING_DAY", "LATE");

    private final Wrong wrong;
    private final Set<String> bodies;
    private final Set<String> told = new HashSet<>();

    /** @param bodies codes of those known here */
    PackageCheck(Wrong wrong, Set<String> bodies) {
        this.wrong = wrong;
        this.bodies = bodies;
    }

    /** Tells all that is wrong. */
    void check(RegimePackage content) {
        Set<String> indicators = column(content.tables(), "indicators", "code");
        Set<String> sections = sections(content.tables());
        for (Form form : content.forms()) {
            if (body(Packet.FORMS, form)) {
                form.indicators().forEach(code -> code(Packet.FORMS, "indicator", code, indicators));
            }
        }
        var reports = new HashSet<String>();
        for (State state : content.states()) {
            if (body(Packet.STATES, state)) {
                if (!reports.add(report(state))) {
                    wrong.add("report-twice", Packet.STATES.fileName(), report(state));
                }
                code(Packet.STATES, "state", state.state(), STATES);
                if (state.timeliness() != null) {
                    code(Packet.STATES, "timeliness", state.timeliness(), VERDICTS);
                }
            }
        }
        var figures = new HashSet<String>();
        for (Figure figure : content.figures()) {
            if (body(Packet.FIGURES, figure)) {
                code(Packet.FIGURES, "report", report(figure), reports);
                code(Packet.FIGURES, "indicator", figure.indicator(), indicators);
                code(Packet.FIGURES, "state", figure.state(), VALUES);
                if (!figures.add(report(figure) + " " + figure.indicator())) {
                    wrong.add("figure-twice", Packet.FIGURES.fileName(), report(figure), figure.indicator());
                }
                if ("VALUE".equals(figure.state()) == (figure.actual() == null)) {
                    wrong.add("value", Packet.FIGURES.fileName(), report(figure), figure.indicator());
                }
            }
        }
        for (Narrative narrative : content.narratives()) {
            if (body(Packet.NARRATIVES, narrative)) {
                code(Packet.NARRATIVES, "report", report(narrative), reports);
                if (!sections.isEmpty()) {
                    code(Packet.NARRATIVES, "section", narrative.section(), sections);
                }
            }
        }
    }

    private static String report(OfBody item) {
        return item.source() + " " + item.period() + " " + item.agency();
    }

    /** Headings, and below them those of the areas. */
    private static Set<String> sections(List<Table> tables) {
        Set<String> areas = column(tables, "areas", "code");
        return column(tables, "outline", "code").stream()
                .flatMap(code -> Stream.concat(Stream.of(code), areas.stream().map(area -> code + "." + area)))
                .collect(Collectors.toSet());
    }

    private static Set<String> column(List<Table> tables, String set, String column) {
        return tables.stream()
                .filter(table -> table.set().equals(set))
                .flatMap(table -> table.rows().stream())
                .map(row -> Optional.ofNullable(row.get(column)).orElse(""))
                .collect(Collectors.toSet());
    }

    private boolean body(Packet packet, OfBody item) {
        if (item.source().isBlank() || item.source().length() > 200) {
            once(packet, "source", String.valueOf(item.source()));
            return false;
        }
        try {
            Period.parse(item.period());
        } catch (ReferenceRefusal unknown) {
            once(packet, "period", String.valueOf(item.period()));
            return false;
        }
        if (!bodies.contains(item.agency())) {
            once(packet, "agency", String.valueOf(item.agency()));
            return false;
        }
        return true;
    }

    private void code(Packet packet, String kind, String code, Set<String> known) {
        if (!known.contains(code)) {
            once(packet, kind, String.valueOf(code));
        }
    }

    /** Of a code that is wrong in many places one sentence is enough. */
    private void once(Packet packet, String kind, String code) {
        String shown = code.length() > 80 ? code.substring(0, 80) + "…" : code;
        if (told.add(packet + kind + shown)) {
            wrong.add("code." + kind, packet.fileName(), shown);
        }
    }
}
