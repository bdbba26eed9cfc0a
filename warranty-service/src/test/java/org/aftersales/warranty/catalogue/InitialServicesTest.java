package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with a product, and what of it a sale leaves to do. */
@QuarkusTest
class InitialServicesTest {
    @Inject
    EventProbe events;

    private ReadTelevision television;

    @BeforeEach
    void a_television() {
        television = new ReadTelevision(Shop.opened());
    }

    @Test
    void services_are_told_in_one_order_and_none_is_as_good_as_absent() {
        comesWith("\"0\"", "TRAINING", "DELIVERY").statusCode(200).body("services", contains("DELIVERY", "TRAINING"));
        comesWith("\"1\"", "DELIVERY", "TRAINING").statusCode(200).header("ETag", equalTo("\"1\""));
        comesWith("\"1\"").statusCode(200).body("services", nullValue());
        comesWith("\"2\"", "GIFT_WRAP").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                        '',                        DELIVERY INSTALLATION TRAINING",
        "2025-08-30T10:00:00+03:30, '',                        INSTALLATION TRAINING",
        "2025-08-30T10:00:00+03:30, 2025-08-31T11:00:00+03:30, TRAINING",
        "'',                        2025-08-31T11:00:00+03:30, TRAINING"
    })
    void a_registration_tells_what_is_left_to_do(String delivered, String installed, String left) {
        comesWith("\"0\"", "DELIVERY", "INSTALLATION", "TRAINING").statusCode(200);

        register(delivered, installed);

        assertEquals(left, told());
    }

    @Test
    void of_a_product_with_which_nothing_comes_nothing_is_told() {
        register("", "");

        assertEquals("", told());
    }

    private ValidatableResponse comesWith(String version, String... services) {
        return television.put(version, product -> {
            var told = product.putArray("services");
            for (var service : services) told.add(service);
        });
    }

    private void register(String delivered, String installed) {
        var sale = Shop.sale("S-1", "TV55EN510501");
        sale.putAll(Map.of("deliveredAt", delivered, "installedAt", installed));
        sale.values().removeIf(""::equals);
        television.shop().register(sale).then().statusCode(201);
    }

    private String told() {
        var registered = events.of(television.shop().tenant()).stream()
                .filter(event -> event.type().equals("warranty.unit.registered.v1"))
                .findFirst()
                .orElseThrow();
        var services = registered.data().path("services");
        return String.join(
                " ",
                StreamSupport.stream(services.spliterator(), false)
                        .map(each -> each.asText())
                        .toList());
    }
}
