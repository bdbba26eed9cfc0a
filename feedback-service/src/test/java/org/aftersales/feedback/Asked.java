package org.aftersales.feedback;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;

/** A customer with a tenant of their own who was invited after one finished ticket. */
public record Asked(String tenant, UUID customerId, String subject, UUID ticketId) {

    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    /** A call with a token; its answer must be as the OpenAPI document says. */
    public static RequestSpecification as(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token);
    }

    public RequestSpecification asCustomer() {
        return as(Tokens.customer(tenant, subject));
    }

    public RequestSpecification asAgent() {
        return as(Tokens.agent(tenant));
    }

    public RequestSpecification asManager() {
        return as(Tokens.manager(tenant));
    }

    public String invitationId() {
        return asCustomer()
                .get("/v1/me/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Their answer's complaint. */
    public String complaintId() {
        return asAgent().get("/v1/complaints").then().statusCode(200).extract().path("items[0].id");
    }

    /** The path of a fresh link to the answer page. */
    public String link() {
        var url = asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/invitations/{id}/links", invitationId())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("url");
        return URI.create(url).getPath();
    }

    /** Answers as a browser does, everybody from another address: from a single one nobody may answer so often. */
    public static RequestSpecification form(UUID submissionId, int quality, int emotional) {
        return given().header("X-Forwarded-For", anAddress())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("submissionId", submissionId.toString())
                .formParam("quality", quality)
                .formParam("emotional", emotional);
    }

    private static String anAddress() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
