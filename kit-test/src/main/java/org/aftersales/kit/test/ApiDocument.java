package org.aftersales.kit.test;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document of the service under test, as it serves it now. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private ApiDocument() {}

    static String yaml() {
        return given().noFilters()
                .queryParam("format", "yaml")
                .get(RestAssured.baseURI + ":" + RestAssured.port + "/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Every operation as {@code METHOD /path/{with}/templates}. */
    static Set<String> operations(String yaml) {
        var operations = new TreeSet<String>();
        for (var path : Yaml.parse(yaml).path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return operations;
    }
}
