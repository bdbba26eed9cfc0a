package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProductResourceTest {
    private static final String TELEVISION = "/v1/products/9521234001348";

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    private static ObjectNode television(Consumer<ObjectNode> change) {
        ObjectNode product = ShippedCatalogue.products().get(4).deepCopy();
        change.accept(product);
        return product;
    }

    private Response put(String token, String path, ObjectNode body) {
        return shop.as(token).body(body.toString()).put(path);
    }

    private String retailer() {
        return Tokens.retailer(shop.tenant(), "parsian");
    }

    @Test
    void the_same_product_again_changes_nothing() {
        put(retailer(), TELEVISION, television(same -> {}))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("gtin", equalTo("09521234001348"));
    }

    @Test
    void only_a_manager_who_has_read_it_changes_a_product() {
        var changed = television(product -> product.put("serialPattern", "^TV[0-9]+$"));

        assertEquals(403, put(retailer(), TELEVISION, changed).statusCode());
        var manager = Tokens.manager(shop.tenant());
        assertEquals(428, put(manager, TELEVISION, changed).statusCode());
        assertEquals(412, change(manager, changed, "\"7\"").statusCode());
        change(manager, changed, "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
    }

    private Response change(String token, ObjectNode product, String version) {
        return shop.as(token)
                .header("If-Match", version)
                .body(product.toString())
                .put(TELEVISION);
    }

    @Test
    void a_change_counts_for_the_next_registration() {
        shop.register(Shop.sale("S-1", "TV77")).then().statusCode(422);

        change(Tokens.manager(shop.tenant()), television(p -> p.put("serialPattern", "^TV[0-9]+$")), "\"0\"");

        shop.register(Shop.sale("S-1", "TV77")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "gtin, 9521234001349, 422, /gtin",
        "gtin, 95200194, 422, /gtin",
        "serialPattern, (a)\\1, 422, /serialPattern",
        "name, '', 400, /name",
        "policyCode, 'a b', 400, /policyCode",
        "colour, red, 400, /colour",
    })
    void a_product_that_is_not_one_is_refused_with_its_pointer(String field, String value, int status, String pointer) {
        put(retailer(), TELEVISION, television(product -> product.put(field, value)))
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void lists_go_on_where_a_page_ended_and_a_cursor_of_another_list_is_refused() {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request = shop.asRetailer().queryParam("limit", 5);
            var page = after == null
                    ? request.get("/v1/products")
                    : request.queryParam("after", after).get("/v1/products");
            seen.addAll(page.<List<String>>path("items.gtin"));
            after = page.path("next");
        } while (after != null);

        assertEquals(14, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
        var cursor =
                shop.asRetailer().queryParam("limit", 5).get("/v1/products").<String>path("next");
        shop.asRetailer().queryParam("after", cursor).get("/v1/policies").then().statusCode(400);
        shop.asRetailer().queryParam("limit", 200).get("/v1/policies").then().body("items", hasSize(10));
    }
}
