package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.function.Consumer;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PolicyResourceTest {
    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private static ObjectNode policy(Consumer<ObjectNode> change) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        change.accept(policy);
        return policy;
    }

    private Response put(String token, String path, ObjectNode body) {
        return shop.as(token).body(body.toString()).put(path);
    }

    private String retailer() {
        return Tokens.retailer(shop.tenant(), "parsian");
    }

    @Test
    void a_published_version_never_changes() {
        var path = "/v1/policies/TV-36/versions/1";

        put(retailer(), path, policy(same -> {})).then().statusCode(200).header("ETag", "\"0\"");
        put(Tokens.manager(shop.tenant()), path, policy(other -> other.put("endDay", "DAY_BEFORE")))
                .then()
                .statusCode(409)
                .body("code", equalTo("policy-version-immutable"));
    }

    @Test
    void the_latest_version_in_force_on_the_day_of_the_sale_counts() {
        var better = policy(next -> {
            next.put("version", 2).put("effectiveFrom", "2025-08-29");
            next.set(
                    "startRule",
                    next.objectNode().set("evidence", next.arrayNode().add("SALE")));
        });
        put(retailer(), "/v1/policies/TV-36/versions/2", better).then().statusCode(201);
        var late = Shop.sale("S-2", "TV55EN510502");
        late.put("soldAt", "2025-08-28T23:59:59+03:30");

        shop.register(Shop.sale("S-1", "TV55EN510501"))
                .then()
                .body("policyVersion", equalTo(2))
                .body("startsOn", equalTo("2025-08-29"));
        shop.register(late).then().body("policyVersion", equalTo(1)).body("startsOn", equalTo("2025-08-31"));
    }

    @Test
    void a_policy_may_count_its_months_in_the_solar_hijri_calendar() {
        var solar = policy(next -> {
            next.put("version", 2).put("effectiveFrom", "2025-08-29").put("calendar", "SOLAR_HIJRI");
            next.set(
                    "startRule",
                    next.objectNode().set("evidence", next.arrayNode().add("SALE")));
        });
        put(retailer(), "/v1/policies/TV-36/versions/2", solar)
                .then()
                .statusCode(201)
                .body("calendar", equalTo("SOLAR_HIJRI"));

        // Sold on 7 Shahrivar 1404: three years later that is 28 August, by the Gregorian calendar 29 August.
        shop.register(Shop.sale("S-1", "TV55EN510501"))
                .then()
                .body("policyVersion", equalTo(2))
                .body("coverages[0].lastDay", equalTo("2028-08-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "code, TV-24, 422, /code",
        "zone, Tehran, 400, /zone",
        "effectiveFrom, 2025-02-30, 400, /effectiveFrom",
        "endDay, SOMETIMES, 400, /endDay",
        "calendar, LUNAR, 400, /calendar",
    })
    void a_policy_that_is_not_one_is_refused_with_its_pointer(String field, String value, int status, String pointer) {
        put(retailer(), "/v1/policies/TV-36/versions/2", policy(p -> p.put("version", 2)
                        .put(field, value)))
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void a_component_is_named_where_it_belongs_and_nowhere_else() {
        var nameless = policy(p -> {
            p.put("version", 2);
            ((ObjectNode) p.path("coverages").get(1)).put("kind", "COMPONENT");
        });

        put(retailer(), "/v1/policies/TV-36/versions/2", nameless)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/coverages/1/component"));
    }
}
