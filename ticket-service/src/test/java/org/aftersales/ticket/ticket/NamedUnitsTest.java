package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.unit.KnownUnit;
import org.aftersales.ticket.unit.UnitUseCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers and retailers open tickets about units of theirs. */
@QuarkusTest
class NamedUnitsTest {
    @Inject
    TicketScenes scenes;

    @Inject
    Tenants tenants;

    @Inject
    UnitUseCases units;

    private final String tenant = TicketScenes.aTenant();
    private final UUID mine = UUID.randomUUID();
    private final UUID mineToo = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();
    private final String me = Tokens.customer(tenant, "sub-1");
    private final String parsian = Tokens.retailer(tenant, "parsian");

    @BeforeEach
    void somebodyIsTwoCustomers() {
        scenes.link(tenant, mine, "sub-1");
        scenes.link(tenant, mineToo, "sub-1");
    }

    @Test
    void a_customer_names_units_of_their_own_and_who_sold_them() {
        refused(open(me, mine, "parsian", unit(another, "parsian")));
        refused(open(me, mine, "parsian", unit(mine, "novin")));
        open(me, mine, "parsian", unit(mine, "parsian")).then().statusCode(201);
        open(me, mine, "parsian", unit(mineToo, "parsian")).then().statusCode(201);
    }

    @Test
    void a_retailer_names_units_that_they_sold_and_whose_they_are() {
        refused(open(parsian, mine, "parsian", unit(another, "parsian")));
        refused(open(parsian, mine, "parsian", unit(mine, "novin")));
        open(parsian, mine, "parsian", unit(mine, "parsian")).then().statusCode(201);
    }

    @Test
    void what_nobody_has_told_of_a_unit_contradicts_nothing() {
        open(me, mine, "parsian", UUID.randomUUID()).then().statusCode(201);
        open(me, mine, "parsian", unit(mine, KnownUnit.NO_RETAILER)).then().statusCode(201);
        open(Tokens.agent(tenant), mine, "parsian", unit(another, "novin"))
                .then()
                .statusCode(201);
    }

    @Test
    void the_units_of_several_devices_are_held_against_it_as_the_one_of_the_ticket_is() throws Exception {
        var own = unit(mine, "parsian");
        var strange = unit(another, "parsian");
        var unknown = UUID.randomUUID();

        for (var token : List.of(me, parsian)) {
            open(token, own, own, unknown).then().statusCode(201);
            refused(open(token, own, unknown, strange, own, unit(mine, "novin")))
                    .then()
                    .body("errors.pointer", contains("/items/1/unitId", "/items/3/unitId"));
            refused(open(token, strange, strange))
                    .then()
                    .body("errors.pointer", contains("/unitId", "/items/0/unitId"));
        }
        var asked = Statements.of(() -> open(me, own, own, unit(mineToo, "parsian")));
        asked.keySet().removeIf(each -> !each.contains("unit_id = any"));
        assertEquals(List.of(1L), List.copyOf(asked.values()));
    }

    @Test
    void staff_takes_in_whatever_devices_there_are() {
        var agent = Tokens.agent(tenant);
        var id = open(agent, unit(mine, "parsian"), unit(another, "novin"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        TicketScenes.as(agent)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("unitId", unit(another, "novin")))
                .post("/v1/tickets/" + id + "/items")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void whose_tickets_one_does_not_see_one_learns_nothing_of() {
        problem(open(me, another, "parsian", unit(mine, "parsian")), 404, "not-found");
        problem(open(parsian, mine, "novin", unit(mine, "novin")), 404, "not-found");
    }

    private static Response refused(Response answer) {
        return problem(answer, 422, "unit-of-others");
    }

    private UUID unit(UUID customer, String retailer) {
        var id = UUID.randomUUID();
        var unit = new KnownUnit(id, customer, retailer, "09521234001348", "S" + id);
        tenants.run(tenant, () -> units.learn(unit, Instant.EPOCH));
        return id;
    }

    private static Response open(String token, UUID customer, String retailer, UUID unit) {
        return post(
                token,
                "/v1/tickets",
                Map.of("kind", "REPAIR", "customerId", customer, "retailerId", retailer, "unitId", unit));
    }

    /** About a unit of parsian's customer, with these devices. */
    private Response open(String token, UUID unit, UUID... devices) {
        var items = Stream.of(devices).map(device -> Map.of("unitId", device)).toList();
        return post(
                token,
                "/v1/tickets",
                Map.of("kind", "REPAIR", "customerId", mine, "retailerId", "parsian", "unitId", unit, "items", items));
    }
}
