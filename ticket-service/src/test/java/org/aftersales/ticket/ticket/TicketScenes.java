package org.aftersales.ticket.ticket;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.customer.CustomerUseCases;

/** Brings tickets into the state a test begins with, the way the product does it. */
@ApplicationScoped
class TicketScenes {
    private static final String POLICY = """
            {"name": "Desk", "effectiveFrom": "2020-01-01T00:00:00Z", "promises": [
             {"name": "first-answer", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["ANSWERED"],
              "unit": "ELAPSED", "target": "PT48H"},
             {"name": "resolved", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["RESOLVED"],
              "unit": "ELAPSED", "target": "PT48H"}]}""";

    private static final String QUEUE = """
            {"name": "Everything", "position": 1, "active": true, "gives": false, "kinds": [], "priorities": [],
             "languages": [], "topics": [], "skills": []}""";

    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    private final Tenants tenants;
    private final TicketUseCases tickets;
    private final CustomerUseCases customers;

    TicketScenes(Tenants tenants, TicketUseCases tickets, CustomerUseCases customers) {
        this.tenants = tenants;
        this.tickets = tickets;
        this.customers = customers;
    }

    /** A tenant that no other test knows. */
    static String aTenant() {
        return "tenant-" + UUID.randomUUID();
    }

    /** Promises of two days and a queue for all tickets, where nobody is given any. */
    static void promisesAndQueue(String tenant) {
        var manager = Tokens.manager(tenant);
        as(manager).contentType(ContentType.JSON).body(POLICY).put("/v1/sla/policies/DESK/versions/1");
        as(manager).contentType(ContentType.JSON).body(QUEUE).put("/v1/queues/ALL");
    }

    /** A caller with this token, whose every call is held against the OpenAPI document. */
    static RequestSpecification as(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token);
    }

    /** An open repair of a unit sold by parsian; its id. */
    String aRepair(String tenant) {
        return aRepair(tenant, "parsian", UUID.randomUUID());
    }

    String aRepair(String tenant, String retailer, UUID customer) {
        var claim = UUID.randomUUID();
        var concern = new Concern(customer, retailer, UUID.randomUUID(), "09521234001348", "TV55EN510501", claim, null);
        tenants.run(tenant, () -> tickets.openRepair(concern));
        return as(Tokens.agent(tenant))
                .queryParam("claimId", claim.toString())
                .get("/v1/tickets")
                .path("items[0].id");
    }

    /** A repair that the technician has taken and begun. */
    String aRepairInWork(String tenant) {
        var id = aRepair(tenant);
        assign(Tokens.technician(tenant), id, "\"0\"", Map.of()).then().statusCode(200);
        move(Tokens.technician(tenant), id, "\"1\"", Map.of("to", "IN_PROGRESS"))
                .then()
                .statusCode(200);
        return id;
    }

    void link(String tenant, UUID customer, String subject) {
        tenants.run(tenant, () -> customers.link(customer, subject, Instant.EPOCH));
    }

    static Response assign(String token, String id, String etag, Map<String, ?> body) {
        return as(token)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + id + "/assignment");
    }

    static Response move(String token, String id, String etag, Map<String, ?> body) {
        return as(token)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + id + "/transitions");
    }

    /** Sends what is to be done once. */
    static Response post(String token, String path, Map<String, ?> body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    static Response show(String token, String id) {
        return as(token).get("/v1/tickets/" + id);
    }

    /** The answer is a problem with this code. */
    static Response problem(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("type", equalTo("/problems/" + code))
                .body("status", equalTo(status));
        return answer;
    }
}
