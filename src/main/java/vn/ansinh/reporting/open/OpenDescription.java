package vn.ansinh.reporting.open;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ansinh.reporting.engine.Texts;

/** What the description of {@code /api/v1} says beyond what the code says by itself, in the reader's language. */
@Configuration(proxyBeanMethods = false)
class OpenDescription {

    private static final String SCHEME = "token";
    private static final String PROBLEM = "Problem";

    /** A refusal may come for each of these. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "open.api.answer.400",
            "401", "open.api.answer.401",
            "403", "open.api.answer.403",
            "406", "open.api.answer.406",
            "422", "open.api.answer.422",
            "503", "open.api.answer.503");

    @Bean
    OpenApiCustomizer described(Texts texts) {
        return api -> {
            api.info(new Info()
                    .title(texts.of("open.api.title"))
                    .description(texts.of("open.api.description"))
                    .version("1"));
            // Whatever address it is asked for at: the one who reads it knows it.
            api.servers(null);
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            api.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addSchemas(PROBLEM, problem());
            api.addSecurityItem(new SecurityRequirement().addList(SCHEME));
            nullables(api);
            api.getPaths()
                    .forEach((address, path) ->
                            path.readOperations().forEach(one -> described(Address.of(address), one, texts)));
        };
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .addProperty("type", new Schema<>().type("string"))
                .addProperty("title", new Schema<>().type("string"))
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", new Schema<>().type("string"))
                .addProperty("message", new Schema<>().type("string"))
                .addProperty("instance", new Schema<>().type("string"))
                .addProperty("field", new Schema<>().type("string"))
                .addProperty("nearest", new Schema<>().type("array").items(new Schema<>().type("string")))
                .addProperty("retryAfter", new Schema<>().type("integer"))
                .addRequiredItem("status")
                .addRequiredItem("detail");
    }

    /** What a record leaves open comes as null; the names of those that are always there are in no list. */
    private static void nullables(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (!name.equals(PROBLEM) && schema.getProperties() != null) {
                ((Schema<?>) schema).getProperties().forEach((field, property) -> {
                    if (property.get$ref() == null) {
                        property.setNullable(true);
                    }
                });
                ((Schema<?>) schema).getProperties().keySet().forEach(schema::addRequiredItem);
            }
        });
    }

    /**
     * What an address gives.
     *
     * @param name of the list
     * @param form the only one that it has; null where {@code Accept} decides
     */
    private record Address(String name, String form) {

        static Address of(String address) {
            String last = address.substring(address.lastIndexOf('/') + 1);
            int point = last.indexOf('.');
            return point < 0
                    ? new Address(last, null)
                    : new Address(
                            last.substring(0, point),
                            last.substring(point).equals(CsvRows.SUFFIX) ? CsvRows.TYPE : JsonStat.TYPE);
        }

        String id() {
            return form == null ? name : name + (form.equals(CsvRows.TYPE) ? "Csv" : "JsonStat");
        }

        String summary(Texts texts) {
            String all = texts.of("open.api." + name);
            return form == null ? all : texts.of("open.api.form." + (form.equals(CsvRows.TYPE) ? "csv" : "cube"), all);
        }
    }

    private static void described(Address address, Operation operation, Texts texts) {
        operation.setTags(null);
        operation.setOperationId(address.id());
        operation.setSummary(address.summary(texts));
        Content answered = operation.getResponses().get("200").getContent();
        if (address.form() != null) {
            answered.keySet().retainAll(Set.of(address.form()));
        }
        answered.computeIfPresent(
                CsvRows.TYPE, (type, shared) -> new MediaType().schema(new Schema<>().type("string")));
        // Its form is another's, json-stat.org/format.
        answered.computeIfPresent(
                JsonStat.TYPE,
                (type, shared) ->
                        new MediaType().schema(new Schema<>().type("object").additionalProperties(true)));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                parameter.setDescription(texts.of("open.api.parameter." + parameter.getName()));
                // What only one of several forms needs is not needed for the others.
                parameter.setRequired(
                        JsonStat.TYPE.equals(address.form()) && Boolean.TRUE.equals(parameter.getRequired()));
            });
        }
        REFUSALS.forEach((status, key) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(texts.of(key))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM))))));
        operation.getResponses().addApiResponse("304", new ApiResponse().description(texts.of("open.api.answer.304")));
    }
}
