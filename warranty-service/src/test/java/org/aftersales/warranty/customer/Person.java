package org.aftersales.warranty.customer;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** Somebody who bought a television and has presented its card. */
public record Person(Shop shop, String subject, String reference, String unit, String customerId) {

    /** A buyer of this shop whom it knows by the reference. */
    public static Person of(Shop shop, String subject, String reference) {
        var sale =
                Shop.sale("S-" + reference, "TV55EN51" + "%04d".formatted(Math.floorMod(reference.hashCode(), 9999)));
        sale.put("customerRef", reference);
        sale.put(
                "customer",
                Map.of("name", "Sara Moradi", "phone", "+989350002578", "locale", "fa-IR", "marketingConsent", true));
        String unit = shop.register(sale).then().statusCode(201).extract().path("id");
        shop.link(unit, subject);
        return new Person(
                shop,
                subject,
                reference,
                unit,
                shop.asRetailer().get("/v1/units/" + unit).path("customerId"));
    }

    public RequestSpecification asks() {
        return shop.as(Tokens.customer(shop.tenant(), subject));
    }

    public RequestSpecification staff() {
        return shop.as(Tokens.manager(shop.tenant()));
    }

    /** How staff names the person. */
    public String path() {
        return "/v1/customers/" + customerId;
    }

    public Response reads() {
        return asks().get("/v1/customers/me");
    }

    public Response tells(Map<String, ?> profile) {
        return asks().header("If-Match", reads().header("ETag")).body(profile).put("/v1/customers/me");
    }

    public Response decides(String purpose, boolean given) {
        return asks().body(Map.of("given", given)).put("/v1/customers/me/consents/" + purpose);
    }

    public Response keepsForSafety(Map<String, ?> contact) {
        return asks().header("If-Match", "*").body(contact).put("/v1/customers/me/safety-contact");
    }
}
