package org.aftersales.warranty;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.catalogue.ShippedCatalogue;

/** A retailer of a tenant of its own, with the published catalogue loaded; what it asks is checked against OpenAPI. */
public record Shop(String tenant, String retailer) {

    public static final String HEADER = "sale_ref,sold_at,store,gtin,serial,price,currency,delivered_at,installed_at,"
            + "customer_ref,customer_name,phone,email,locale,birth_date,marketing_consent\r\n";

    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    /** Told by HTTP when the first shop opens. */
    private static final class Catalogue {
        static final CatalogueRows ROWS = CatalogueRows.of(openedByHttp().tenant());
    }

    /** A new tenant with the catalogue of the sales files. */
    public static Shop opened() {
        var shop = new Shop("t" + UUID.randomUUID().toString().substring(0, 18), "parsian");
        Catalogue.ROWS.copyTo(shop.tenant());
        return shop;
    }

    /** A new tenant that has told its catalogue, with all that follows from that; {@link #opened} is much faster. */
    public static Shop openedByHttp() {
        var shop = new Shop("t" + UUID.randomUUID().toString().substring(0, 18), "parsian");
        for (var policy : ShippedCatalogue.policies()) {
            shop.asRetailer()
                    .body(policy.toString())
                    .put(
                            "/v1/policies/{code}/versions/{n}",
                            policy.path("code").asText(),
                            policy.path("version").asInt())
                    .then()
                    .statusCode(201);
        }
        for (var product : ShippedCatalogue.products()) {
            shop.asRetailer()
                    .body(product.toString())
                    .put("/v1/products/{gtin}", product.path("gtin").asText())
                    .then()
                    .statusCode(201);
        }
        return shop;
    }

    /** Publishes a second version of the televisions' policy, in force since the beginning of 2025. */
    public Shop withTelevisionPolicy(Consumer<ObjectNode> change) {
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("version", 2).put("effectiveFrom", "2025-01-01");
        change.accept(policy);
        asRetailer()
                .body(policy.toString())
                .put("/v1/policies/TV-36/versions/2")
                .then()
                .statusCode(201);
        return this;
    }

    /** Another retailer of the same tenant. */
    public Shop rival() {
        return new Shop(tenant, "rival");
    }

    public RequestSpecification as(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token).contentType(ContentType.JSON);
    }

    public RequestSpecification asRetailer() {
        return as(Tokens.retailer(tenant, retailer));
    }

    public Response register(Map<String, ?> sale) {
        return asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(sale)
                .post("/v1/registrations");
    }

    /** Registers a television like that of the shipped file and answers its unit's id. */
    public String television(String saleRef, String serial) {
        return register(sale(saleRef, serial)).then().statusCode(201).extract().path("id");
    }

    /** A valid sale of a television, for tests to spoil. */
    public static Map<String, Object> sale(String saleRef, String serial) {
        var sale = new HashMap<String, Object>();
        sale.put("saleRef", saleRef);
        sale.put("soldAt", "2025-08-29T18:00:00+03:30");
        sale.put("store", "IR-THR-01");
        sale.put("gtin", "9521234001348");
        sale.put("serial", serial);
        sale.put("price", Map.of("amount", "518770000.00", "currency", "IRR"));
        sale.put("deliveredAt", "2025-08-30T10:00:00+03:30");
        sale.put("installedAt", "2025-08-31T11:00:00+03:30");
        sale.put("customerRef", "C-270618");
        sale.put("customer", Map.of("name", "Sara Moradi", "phone", "+989350002578", "locale", "fa-IR"));
        return sale;
    }

    public Response upload(byte[] file, String parameters) {
        return given().filter(DOCUMENTED)
                .auth()
                .oauth2(Tokens.retailer(tenant, retailer))
                .contentType("text/csv")
                .body(file)
                .post("/v1/registration-imports" + parameters);
    }

    public String uploaded(String file, String parameters) {
        return upload(file.getBytes(StandardCharsets.UTF_8), parameters)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Waits until an import is over and answers it. */
    public Response finished(String importId) {
        return await().atMost(60, SECONDS)
                .until(
                        () -> asRetailer().get("/v1/registration-imports/" + importId),
                        answer -> "COMPLETED".equals(answer.path("status")) || "FAILED".equals(answer.path("status")));
    }

    public String results(String importId) {
        return asRetailer()
                .get("/v1/registration-imports/" + importId + "/results")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    /** The code of a unit's card, as the retailer prints it. */
    public String cardCode(String unit) {
        return asRetailer()
                .get("/v1/units/" + unit + "/card")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    /** Presents a card as this person. */
    public Response present(String cardCode, String subject) {
        return as(Tokens.customer(tenant, subject))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("cardCode", cardCode))
                .post("/v1/customers/links");
    }

    public void link(String unit, String subject) {
        present(cardCode(unit), subject).then().statusCode(200);
    }

    /** Files a claim about the unit as its retailer. */
    public String claim(String unit) {
        return asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit, "faultDescription", "The screen stays dark."))
                .post("/v1/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
