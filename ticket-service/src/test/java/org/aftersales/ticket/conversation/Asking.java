package org.aftersales.ticket.conversation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aftersales.kit.test.Tokens;

/**
 * What somebody outside of the staff asks for.
 *
 * @param role {@code customer}, {@code retailer}, or {@code visitor} who has a link and no token
 * @param operation as in the OpenAPI document
 * @param path with what stands for its names
 * @param status with which they are answered: a refusal proves nothing where an answer is meant
 */
record Asking(String role, String operation, String path, int status, Map<String, ?> body) {
    private static final Pattern NAME = Pattern.compile("\\{[^}]+}");

    static Asking of(String role, int status, String operation, String... names) {
        var path = operation.substring(operation.indexOf(' ') + 1);
        for (var name : names) path = NAME.matcher(path).replaceFirst(name);
        return new Asking(role, operation, path, status, Map.of());
    }

    Asking with(Map<String, ?> told) {
        return new Asking(role, operation, path, status, told);
    }

    /** The same with a question behind the path. */
    Asking with(String query) {
        return new Asking(role, operation, path + "?" + query, status, body);
    }

    /** Who asks for what, as the document names it. */
    String key() {
        return role + " " + operation;
    }

    Response answer(String tenant) {
        var request = given();
        if (role.equals("customer")) request.auth().oauth2(Tokens.customer(tenant, "sub-1"));
        if (role.equals("retailer")) request.auth().oauth2(Tokens.retailer(tenant, "parsian"));
        var method = operation.substring(0, operation.indexOf(' '));
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "*");
            if (!method.equals("DELETE")) request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, path);
    }

    /** All that the running service lets somebody outside ask for: {@code role METHOD /path/{name}}. */
    static TreeSet<String> documented() {
        var keys = new TreeSet<String>();
        Map<String, Map<String, Object>> paths =
                given().queryParam("format", "json").get("/q/openapi").path("paths");
        paths.forEach((path, members) -> members.forEach((method, told) -> {
            if (told instanceof Map<?, ?> operation && operation.containsKey("responses")) {
                for (var role : roles(operation)) keys.add(role + " " + method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
        return keys;
    }

    private static TreeSet<String> roles(Map<?, ?> operation) {
        var roles = new TreeSet<String>();
        if (!(operation.get("security") instanceof List<?> schemes) || schemes.isEmpty()) {
            roles.add("visitor");
            return roles;
        }
        for (var role : List.of("customer", "retailer")) {
            if (schemes.toString().contains(role)) roles.add(role);
        }
        return roles;
    }
}
