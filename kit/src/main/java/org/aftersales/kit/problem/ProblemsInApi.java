package org.aftersales.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in every service's OpenAPI document that any operation may answer a problem, and what a token is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = 1)
public class ProblemsInApi implements OASFilter {
    private static final String NAME = "Problem";

    /** Instantiated by the OpenAPI extension. */
    public ProblemsInApi() {}

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) api.setComponents(OASFactory.createComponents());
        api.getComponents()
                .addSchema(NAME, problem())
                .addResponse(NAME, response())
                .addSecurityScheme("SecurityScheme", token());
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) return;
        for (var path : api.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(ProblemsInApi::describe);
        }
    }

    private static void describe(Operation operation) {
        if (operation.getResponses() == null) operation.setResponses(OASFactory.createAPIResponses());
        Map.copyOf(operation.getResponses().getAPIResponses()).entrySet().stream()
                .filter(ProblemsInApi::saysNothing)
                .forEach(response -> operation.getResponses().removeAPIResponse(response.getKey()));
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(NAME));
    }

    /** A refusal that the extension lists by its status alone; the problem says more. */
    private static boolean saysNothing(Map.Entry<String, APIResponse> response) {
        var refusal = response.getKey().startsWith("4") || response.getKey().startsWith("5");
        return refusal
                && response.getValue().getContent() == null
                && response.getValue().getRef() == null;
    }

    private static APIResponse response() {
        var content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(NAME));
        return OASFactory.createAPIResponse()
                .description("What went wrong (RFC 9457); its code is stable")
                .content(OASFactory.createContent().addMediaType("application/problem+json", content));
    }

    private static Schema problem() {
        var error = object().addProperty("pointer", text())
                .addProperty("code", text())
                .addProperty("message", text());
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("code", text())
                .addProperty("traceId", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error))
                .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the issuer; its roles claim decides what it opens");
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
