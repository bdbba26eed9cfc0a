package org.aftersales.ticket;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;

/**
 * A tenant with technicians and appointments, whose every call is held against the OpenAPI document. Technicians work in
 * Berlin from 09:00 to 17:00 on Mondays to Fridays, and the first Monday of a test is {@link #MONDAY}.
 */
public final class Field {

    /** Eight o'clock UTC, when work begins in Berlin. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    private final String tenant;
    private final UUID customer;

    private Field(String tenant, UUID customer) {
        this.tenant = tenant;
        this.customer = customer;
    }

    public static Field opened() {
        return in("tenant-" + UUID.randomUUID());
    }

    public static Field in(String tenant) {
        return of(tenant, UUID.randomUUID());
    }

    public static Field of(String tenant, UUID customer) {
        return new Field(tenant, customer);
    }

    public String tenant() {
        return tenant;
    }

    public UUID customer() {
        return customer;
    }

    public static RequestSpecification as(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token);
    }

    public RequestSpecification agent() {
        return as(Tokens.agent(tenant));
    }

    public RequestSpecification manager() {
        return as(Tokens.manager(tenant));
    }

    /** A technician of territory B1 who needs half an hour to get anywhere. */
    public Field technician(String id) {
        return technician(id, List.of());
    }

    public Field technician(String id, Map<String, ?> skill) {
        return technician(id, List.of(skill));
    }

    private Field technician(String id, List<Map<String, ?>> skills) {
        put(id, document(skills)).then().statusCode(201);
        return this;
    }

    public Response put(String id, Map<String, ?> document) {
        return manager().contentType(ContentType.JSON).body(document).put("/v1/technicians/" + id);
    }

    public static Map<String, Object> document(List<Map<String, ?>> skills) {
        var shifts = Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map(day -> Map.of("day", day, "from", "09:00:00", "until", "17:00:00"))
                .toList();
        return new HashMap<>(Map.of(
                "active",
                true,
                "zone",
                "Europe/Berlin",
                "travelMinutes",
                30,
                "territories",
                List.of("B1"),
                "skills",
                skills,
                "shifts",
                shifts));
    }

    /** An open ticket of the kind, for the customer; its id. */
    public String ticket(String kind, UUID unit) {
        return agent().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", kind, "customerId", customer, "retailerId", "parsian", "unitId", unit))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public String ticket() {
        return ticket("INSTALLATION", UUID.randomUUID());
    }

    /** Two hours from then on, with this crew. */
    public static Map<String, Object> slot(Instant start, String... crew) {
        return Map.of(
                "start", start.toString(), "end", start.plusSeconds(7_200).toString(), "technicians", List.of(crew));
    }

    /** What is asked for an installation at the customer's, of two hours and one technician. */
    public static Map<String, Object> installation(String ticket) {
        return new HashMap<>(Map.of(
                "ticketId", ticket,
                "type", "INSTALLATION",
                "mode", "IN_PERSON",
                "zone", "Europe/Berlin",
                "territory", "B1"));
    }

    public Response request(Map<String, ?> body) {
        return agent().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/appointments");
    }

    /** Requests an installation and holds the slot. */
    public Response hold(String ticket, Instant start, String... crew) {
        var body = installation(ticket);
        body.put("crew", crew.length);
        body.put("slot", slot(start, crew));
        return request(body);
    }

    /** The id of a confirmed installation. */
    public String confirmed(String ticket, Instant start, String... crew) {
        var id = hold(ticket, start, crew).then().statusCode(201).extract().<String>path("id");
        command(id, "confirmation", Map.of()).then().statusCode(200);
        return id;
    }

    /** A command of the agent with the present version. */
    public Response command(String appointment, String command, Map<String, ?> body) {
        return command(Tokens.agent(tenant), appointment, command, body);
    }

    public Response command(String token, String appointment, String command, Map<String, ?> body) {
        var request = as(token).header("If-Match", show(appointment).header("ETag"));
        if (!command.equals("start")) request.contentType(ContentType.JSON).body(body);
        return request.post("/v1/appointments/" + appointment + "/" + command);
    }

    public Response show(String appointment) {
        return agent().get("/v1/appointments/" + appointment);
    }
}
