package org.aftersales.kit.test;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.ValidationConfiguration;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds every REST Assured call against the service's own OpenAPI document: each answer must be as documented, and a
 * request that was accepted must have been as documented too. A request that was refused may have been wrong on
 * purpose.
 *
 * <pre>RestAssured.filters(new OpenApiCalls());</pre>
 */
public final class OpenApiCalls implements Filter {
    private static final int FIRST_REFUSAL = 400;
    private static final Set<Integer> UNKNOWN = Set.of(404, 405);
    private static final Set<String> UNKNOWN_KEYS =
            Set.of("validation.request.operation.notAllowed", "validation.request.path.missing");

    /** More than a service has of them, so that none is made a second time: making one takes longer than its use. */
    private static final int SCHEMAS = 1_000;

    /** Of the one service that runs in this class loader. */
    private static @Nullable OpenApiInteractionValidator shared;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        var response = context.next(request, answer);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/v1/")) check(request, path, response);
        return response;
    }

    private void check(FilterableRequestSpecification request, String path, Response response) {
        var method = Request.Method.valueOf(request.getMethod());
        var report = validator().validateResponse(path, method, response(response));
        if (response.statusCode() < FIRST_REFUSAL) {
            report = report.merge(validator().validateRequest(request(request, path)));
        }
        if (report.hasErrors() && !isUnknownOperation(report, response)) {
            throw new AssertionError(method + " " + path + " -> " + response.statusCode() + " is not as documented: "
                    + described(report));
        }
    }

    /** Asking for what does not exist is fine as long as the answer says so. */
    private static boolean isUnknownOperation(ValidationReport report, Response response) {
        return UNKNOWN.contains(response.statusCode())
                && report.getMessages().stream().allMatch(message -> UNKNOWN_KEYS.contains(message.getKey()));
    }

    private static synchronized OpenApiInteractionValidator validator() {
        var known = shared;
        if (known != null) return known;
        var made = OpenApiInteractionValidator.createForInlineApiSpecification(ApiDocument.yaml())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                        .withLevel("validation.response.body.missing", ValidationReport.Level.IGNORE)
                        .build())
                .withSchemaValidationConfiguration(new ValidationConfiguration().setMaxCacheSize(SCHEMAS))
                .build();
        shared = made;
        return made;
    }

    private static SimpleRequest request(FilterableRequestSpecification request, String path) {
        var plain = new SimpleRequest.Builder(request.getMethod(), path);
        request.getHeaders().forEach(header -> plain.withHeader(header.getName(), header.getValue()));
        request.getQueryParams().forEach((name, value) -> plain.withQueryParam(name, String.valueOf(value)));
        if (request.getBody() instanceof String body) plain.withBody(body);
        if (request.getBody() instanceof byte[] body) plain.withBody(body);
        return plain.build();
    }

    private static SimpleResponse response(Response response) {
        var plain = SimpleResponse.Builder.status(response.statusCode());
        response.getHeaders().forEach(header -> plain.withHeader(header.getName(), header.getValue()));
        var body = response.asByteArray();
        if (body.length > 0) plain.withBody(body);
        return plain.build();
    }

    private static String described(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> "\n  " + message.getKey() + ": " + message.getMessage())
                .collect(Collectors.joining());
    }
}
