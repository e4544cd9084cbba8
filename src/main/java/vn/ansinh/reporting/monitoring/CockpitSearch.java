package vn.ansinh.reporting.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.cycle.CycleBoard;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.InstanceBoard.Sought;
import vn.ansinh.reporting.engine.InstanceBoard.Which;
import vn.ansinh.reporting.engine.InstanceBoard.Word;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.ReportBoard;

/** What somebody looks for among instances: of the processes he watches, with what his words may stand for in their keys. */
@Component
class CockpitSearch {

    private final List<ProcessAccess> processes;
    private final RepositoryService repositoryService;
    private final AgencyDirectory directory;
    private final CycleBoard cycles;
    private final ReportBoard reports;
    private final ReportingCalendar calendar;
    private final RegimeWords regimes;
    private final CurrentUser currentUser;
    private final Texts texts;

    CockpitSearch(
            List<ProcessAccess> processes,
            RepositoryService repositoryService,
            AgencyDirectory directory,
            CycleBoard cycles,
            ReportBoard reports,
            ReportingCalendar calendar,
            RegimeWords regimes,
            CurrentUser currentUser,
            Texts texts) {
        this.processes = processes;
        this.repositoryService = repositoryService;
        this.directory = directory;
        this.cycles = cycles;
        this.reports = reports;
        this.calendar = calendar;
        this.regimes = regimes;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** @param looked words in the form of {@link Part#folded}; none for all there are */
    Sought sought(Which which, List<String> looked) {
        return new Sought(watched(), which, words(looked));
    }

    /** Of which processes the reader is told anything: an administrator of all, managers of those they watch. */
    private Set<String> watched() {
        return currentUser.get().administrator()
                ? names().keySet()
                : processes.stream()
                        .filter(ProcessAccess::watched)
                        .map(ProcessAccess::process)
                        .collect(Collectors.toSet());
    }

    /** Of each process by its key, as its newest version is called. */
    private Map<String, String> names() {
        return repositoryService.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(
                        ProcessDefinition::getKey, process -> Objects.toString(process.getName(), process.getKey())));
    }

    private List<Word> words(List<String> looked) {
        if (looked.isEmpty()) {
            return List.of();
        }
        Map<String, String> parts = parts();
        var named = new HashMap<String, String>();
        names().forEach((process, name) -> named.put(process, Part.folded(name)));
        return looked.stream()
                .map(word -> new Word(word, having(parts, word), having(named, word)))
                .toList();
    }

    /** What stands in keys and has a name, each with that name as it is looked for: bodies, periods, regimes. */
    private Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        CockpitReference.names(directory.all(), texts.locale())
                .forEach((code, name) -> parts.put(code, Part.folded(name)));
        Stream.concat(cycles.periods().stream(), reports.periods().stream())
                .forEach(period ->
                        parts.put(period, Part.folded(Period.parse(period).label(texts.locale()))));
        calendar.regimes().forEach(regime -> parts.put(regime.code(), Part.folded(regimes.shortName(regime.code()))));
        return parts;
    }

    private static Set<String> having(Map<String, String> names, String word) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().contains(word))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
