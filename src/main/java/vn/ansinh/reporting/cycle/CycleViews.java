package vn.ansinh.reporting.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Area;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.cycle.CycleView.AreaView;
import vn.ansinh.reporting.cycle.CycleView.ContactView;
import vn.ansinh.reporting.cycle.CycleView.IndicatorView;
import vn.ansinh.reporting.cycle.CycleView.NoteView;
import vn.ansinh.reporting.cycle.CycleView.ObligationView;
import vn.ansinh.reporting.cycle.CycleView.OutlineView;
import vn.ansinh.reporting.cycle.CycleView.RecipientView;
import vn.ansinh.reporting.cycle.CycleView.RecipientsView;
import vn.ansinh.reporting.cycle.CycleView.SectionView;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AgencyContacts;
import vn.ansinh.reporting.report.AgencyContacts.Contact;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedOutlines;
import vn.ansinh.reporting.report.Obligations;

/** Puts together what people see of a cycle, in a fixed number of queries. */
@Component
class CycleViews {

    /** So many come with a cycle; the others with a part of its list, or on its page. */
    private static final int LISTED = 50;

    private final ReportingCycles cycles;
    private final CycleAccess access;
    private final Obligations obligations;
    private final AgencyContacts contacts;
    private final IndicatorCatalogue catalogue;
    private final AskedOutlines outlines;
    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final StoredFiles files;
    private final OutgoingRegister register;
    private final Notes notes;
    private final People people;
    private final CycleFormats formats;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;
    private final Clock clock;

    CycleViews(
            ReportingCycles cycles,
            CycleAccess access,
            Obligations obligations,
            AgencyContacts contacts,
            IndicatorCatalogue catalogue,
            AskedOutlines outlines,
            AgencyDirectory directory,
            RegimeBodies bodies,
            StoredFiles files,
            OutgoingRegister register,
            Notes notes,
            People people,
            CycleFormats formats,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words,
            Clock clock) {
        this.cycles = cycles;
        this.access = access;
        this.obligations = obligations;
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.outlines = outlines;
        this.directory = directory;
        this.bodies = bodies;
        this.files = files;
        this.register = register;
        this.notes = notes;
        this.people = people;
        this.formats = formats;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
        this.clock = clock;
    }

    /** One line of a list. */
    CycleView line(ReportingCycle cycle) {
        return view(cycle, Map.of(), null, null, List.of(), List.of(), List.of());
    }

    /** A cycle, and what its agencies owe, in the order of the plan. */
    record Whole(CycleView cycle, List<ObligationView> obligations) {}

    /** What its agencies owe, in the order of the plan. */
    List<ObligationView> obligations(ReportingCycle cycle) {
        List<Contact> said = access.seesNotes(cycle.regime()) ? contacts.ofCycle(cycle.key()) : List.of();
        return rows(cycle, said, people.names(said.stream().map(Contact::actor).toList()));
    }

    /** All of it; what the standing agency noted for itself only for its own people. */
    Whole whole(ReportingCycle cycle) {
        boolean ours = access.seesNotes(cycle.regime());
        List<Note> said = ours ? notes.of(cycle.key()) : List.of();
        List<Contact> contacted = ours ? contacts.ofCycle(cycle.key()) : List.of();
        Map<String, String> names = people.names(Stream.of(
                        Stream.of(cycle.openedBy(), cycle.preparedBy()),
                        said.stream().map(Note::actor),
                        contacted.stream().map(Contact::actor))
                .flatMap(ids -> ids)
                .toList());
        List<ObligationView> rows = rows(cycle, contacted, names);
        CycleView view = view(
                cycle,
                names,
                suggested(cycle),
                outline(cycle),
                said.stream()
                        .map(note -> new NoteView(note.kind(), note.content(), name(names, note.actor()), note.at()))
                        .toList(),
                files.of(cycle.key()),
                rows);
        return new Whole(view, rows);
    }

    private static List<RecipientsView> recipients(List<ObligationView> rows) {
        var byDeadline = new LinkedHashMap<String, List<ObligationView>>();
        rows.forEach(owed -> byDeadline
                .computeIfAbsent(owed.explanation(), explanation -> new ArrayList<>())
                .add(owed));
        return byDeadline.entrySet().stream()
                .map(entry -> new RecipientsView(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .limit(LISTED)
                                .map(owed -> new RecipientView(owed.agencyName(), owed.duty()))
                                .toList()))
                .toList();
    }

    private static List<ContactView> contacts(List<ObligationView> rows) {
        return rows.stream()
                .flatMap(owed -> owed.contacts().stream().map(note -> new ContactView(owed.agencyName(), note)))
                .sorted(Comparator.comparing(
                                (ContactView contact) -> contact.note().at())
                        .reversed())
                .limit(LISTED)
                .toList();
    }

    private List<ObligationView> rows(ReportingCycle cycle, List<Contact> said, Map<String, String> names) {
        Map<String, List<NoteView>> byAgency = said.stream()
                .collect(Collectors.groupingBy(
                        contact -> contact.report().agency(),
                        Collectors.mapping(
                                contact -> new NoteView(
                                        contact.kind().name(),
                                        contact.content(),
                                        name(names, contact.actor()),
                                        contact.at()),
                                Collectors.toList())));
        Map<String, Integer> order = new HashMap<>();
        directory.all().forEach(agency -> order.putIfAbsent(agency.code().value(), order.size()));
        return obligations.ofCycle(cycle.key()).stream()
                .sorted(Comparator.comparing(report -> order.getOrDefault(report.agency(), -1)))
                .map(report -> row(report, byAgency.getOrDefault(report.agency(), List.of())))
                .toList();
    }

    private ObligationView row(AgencyReport report, List<NoteView> contacts) {
        return new ObligationView(
                report.agency(),
                bodyNames.shown(report.agencyName()),
                report.key().slug(),
                report.duty(),
                report.state().name(),
                texts.of("report.state." + report.state()),
                report.dueBefore(),
                report.originalDueBefore(),
                obligations.explain(report),
                report.completionDue(),
                obligations.overdue(report),
                report.submissions(),
                report.firstSubmittedAt(),
                report.timeliness(),
                report.timeliness() == null ? null : texts.of("report.timeliness." + report.timeliness()),
                report.state().awaited(),
                obligations.readable(report),
                contacts);
    }

    /** To be corrected by the clerk: who approved the letter signs it. Null unless it is to be issued. */
    private SuggestedLetter suggested(ReportingCycle cycle) {
        return cycle.signedBy() == null || cycle.letterReference() != null ? null : proposed(cycle, cycle.key());
    }

    /**
     * What a letter of the standing agency about the cycle will probably carry.
     *
     * @param object what it is about
     */
    SuggestedLetter proposed(ReportingCycle cycle, String object) {
        return proposed(cycle, object, "");
    }

    /** @param leader who signs while nobody has yet; empty when that is not known */
    SuggestedLetter proposed(ReportingCycle cycle, String object, String leader) {
        return proposedBy(cycle, object, cycle.signedBy() == null ? leader : people.name(cycle.signedBy()));
    }

    /** @param signer his name; empty when it is not known */
    SuggestedLetter proposedBy(ReportingCycle cycle, String object, String signer) {
        Agency standing = bodies.standingAgency(cycle.regime(), LocalDate.now(clock));
        return register.suggested(
                standing.code().value(),
                LetterKind.OFFICIAL_LETTER.symbol(standing.documentAbbreviation()),
                signer,
                object);
    }

    private OutlineView outline(ReportingCycle cycle) {
        List<Indicator> asked = catalogue.of(cycle.regime()).forPeriod(cycle.period(), cycle.cutOff()).stream()
                .filter(Indicator::typed)
                .filter(indicator ->
                        cycle.indicators().isEmpty() || cycle.indicators().contains(indicator.code()))
                .toList();
        Outline outline = outlines.of(cycle.key(), cycle.regime(), cycle.cutOff(), Document.REPORT);
        return new OutlineView(
                sections(outline).stream()
                        .filter(section ->
                                cycle.sections().isEmpty() || cycle.sections().contains(section.code()))
                        .toList(),
                areas(cycle.regime(), asked, cycle.cutOff()));
    }

    /** Every section a report with figures of a day may have, in its order. */
    List<SectionView> sections(String regime, LocalDate cutOff) {
        return sections(catalogue.of(regime).outline(Document.REPORT, cutOff));
    }

    private List<SectionView> sections(Outline outline) {
        return outline.sections().stream()
                .map(section -> new SectionView(
                        section.code(),
                        outline.headingOf(section.code(), texts.locale()),
                        section.title(texts.locale())))
                .toList();
    }

    /** These figures by area, as it is called on a day; an area without any is left out. */
    List<AreaView> areas(String regime, List<Indicator> indicators, LocalDate on) {
        return catalogue.of(regime).areas(on).stream()
                .map(area -> area(area, indicators))
                .filter(area -> !area.indicators().isEmpty())
                .toList();
    }

    private AreaView area(Area area, List<Indicator> indicators) {
        return new AreaView(
                area.code(),
                area.name(texts.locale()),
                indicators.stream()
                        .filter(indicator -> indicator.area().equals(area.code()))
                        .map(indicator -> new IndicatorView(
                                indicator.code(), indicator.name(texts.locale()), indicator.unit(texts.locale())))
                        .toList());
    }

    private CycleView view(
            ReportingCycle cycle,
            Map<String, String> names,
            SuggestedLetter suggested,
            OutlineView outline,
            List<NoteView> notes,
            List<StoredFile> attached,
            List<ObligationView> rows) {
        return new CycleView(
                cycle.key(),
                cycle.slug(),
                cycle.period().toString(),
                words.period(cycle.regime(), cycle.period().toString()),
                cycle.state(),
                texts.of("cycle.state." + cycle.state()),
                cycle.urgent(),
                cycle.subject(),
                cycle.directiveNumber(),
                cycle.directiveDate(),
                cycle.cutOff(),
                cycle.dueBefore(),
                formats.explain(cycle),
                cycle.letterDay(),
                cycle.latestRequest(),
                cycle.consolidationAt(),
                cycle.closingAt(),
                cycle.instructions(),
                name(names, cycle.openedBy()),
                cycle.openedAt(),
                name(names, cycle.preparedBy()),
                cycle.letterReference(),
                cycle.noticeGivenAt(),
                cycle.cancelReason(),
                suggested,
                outline,
                notes,
                attached,
                ObligationList.counts(rows),
                recipients(rows),
                contacts(rows),
                rows.stream().mapToInt(owed -> owed.contacts().size()).sum());
    }

    private static String name(Map<String, String> names, String person) {
        return person == null ? null : names.getOrDefault(person, person);
    }
}
