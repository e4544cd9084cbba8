package vn.ansinh.reporting.cycle.process;

import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.cycle.CycleStates;
import vn.ansinh.reporting.cycle.UrgingLifecycle;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.document.Approve;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.SubjectStates;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;

/** The steps of {@code bpmn/urging-letter.bpmn} that every document has. */
@Configuration(proxyBeanMethods = false)
class UrgingSteps {

    @Bean
    Approve<String> signUrging(UrgingLifecycle lifecycle, TaskInputs inputs) {
        return new Approve<>(
                Elements.SIGN,
                Function.identity(),
                inputs,
                "cycle.reason-missing",
                lifecycle::approved,
                lifecycle::returned);
    }

    @Bean
    TaskSubject urgingTaskSubject(UrgingLifecycle lifecycle, RegimeWords words) {
        return TaskSubject.of(
                Set.of(Elements.SIGN, Elements.PREPARE, Elements.ISSUE),
                key -> words.period(lifecycle.regime(key), lifecycle.period(key)));
    }

    /** It is told of where its cycle is. */
    @Bean
    ProcessPage urgingProcessPage() {
        return new ProcessPage(
                Set.of(UrgingLetterProcess.KEY),
                (key, element) ->
                        "/dot-bao-cao/" + key.substring(0, key.lastIndexOf('/')).replace('/', '-'));
    }

    @Bean
    SubjectStates urgingSubjectStates(CycleStates states) {
        return new SubjectStates(Set.of(UrgingLetterProcess.KEY), states::ofLetters);
    }

    @Bean
    ProcessAccess urgingProcess() {
        return ProcessAccess.watched(UrgingLetterProcess.KEY);
    }
}
