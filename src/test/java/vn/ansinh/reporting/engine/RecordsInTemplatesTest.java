package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.expression.PropertyAccessor;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class RecordsInTemplatesTest {

    private record Row(String name, Row below) {}

    private record Other(int name) {}

    private static final class Bean {
        @SuppressWarnings("unused")
        public String getName() {
            return "a bean";
        }
    }

    private final ThymeleafEvaluationContext offers =
            new ThymeleafEvaluationContext(new StaticApplicationContext(), null);

    @Test
    void rowsOfDifferentKindsAreReadByOneExpression() {
        assertThat(page("<i th:each='row : ${rows}' th:text='${row.name}'></i>", new Row("first", null), new Other(2)))
                .isEqualTo("<i>first</i><i>2</i>");
        assertThat(page(
                        "<i th:each='row : ${rows}' th:text='${row.name}'></i>",
                        new Other(2),
                        new Bean(),
                        Map.of("name", "a map")))
                .isEqualTo("<i>2</i><i>a bean</i><i>a map</i>");
    }

    @Test
    void whatIsInRecordsOfRecordsIsReadAndWhatIsNotThereIsNothing() {
        assertThat(page("<i th:text='${rows[0].below.name}'></i>", new Row("a", new Row("b", null))))
                .isEqualTo("<i>b</i>");
        assertThat(page("<i th:text='${rows[0].below?.name}'></i>", new Row("a", null)))
                .isEqualTo("<i></i>");
    }

    @Test
    void entriesOfMapsAreRead() {
        assertThat(page(
                        "<i th:each='one : ${rows[0]}' th:title='${one.key}' th:text='${one.value}'></i>",
                        new TreeMap<>(Map.of("a", 1, "b", 2))))
                .isEqualTo("<i title='a'>1</i><i title='b'>2</i>");
    }

    @Test
    void whatNobodyHasIsAnError() {
        assertThatThrownBy(() -> page("<i th:text='${rows[0].missing}'></i>", new Row("a", null)))
                .isInstanceOf(TemplateProcessingException.class)
                .hasRootCauseMessage("EL1008E: Property or field 'missing' cannot be found on object of type '"
                        + Row.class.getName() + "' - maybe not public or not valid?");
    }

    /** An accessor that is not among these is thrown away by the expression that kept it. */
    @Test
    void itIsAmongTheAccessorsOnceHoweverManyTemplatesThereAre() {
        List<PropertyAccessor> before = List.copyOf(offers.getPropertyAccessors());

        page("<i th:text='${rows.size()}'></i>");
        page("<i th:text='${rows.size()}'></i>");

        assertThat(offers.getPropertyAccessors()).hasSize(before.size() + 1).containsAll(before);
        assertThat(before).doesNotContain(offers.getPropertyAccessors().get(0));
    }

    private String page(String template, Object... rows) {
        var engine = new SpringTemplateEngine();
        engine.addDialect(new RecordsInTemplates());
        engine.setTemplateResolver(new StringTemplateResolver());
        var context = new Context(Locale.ROOT);
        context.setVariable("rows", Arrays.asList(rows));
        context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, offers);
        return engine.process(template, context);
    }
}
