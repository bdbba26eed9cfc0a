package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TicketVisibilityTest {
    @Inject
    TicketScenes scenes;

    private String tenant;

    @BeforeEach
    void nobodyElseIsHere() {
        tenant = TicketScenes.aTenant();
    }

    @Test
    void a_customer_sees_their_own_tickets_at_all_retailers_and_no_others() {
        var mine = UUID.randomUUID();
        var mineElsewhere = UUID.randomUUID();
        var first = scenes.aRepair(tenant, "parsian", mine);
        var second = scenes.aRepair(tenant, "novin", mineElsewhere);
        var foreign = scenes.aRepair(tenant, "parsian", UUID.randomUUID());
        scenes.link(tenant, mine, "sub-1");
        scenes.link(tenant, mineElsewhere, "sub-1");
        var me = Tokens.customer(tenant, "sub-1");

        list(me).then().body("items.id", containsInAnyOrder(first, second));
        show(me, first).then().statusCode(200);
        hidden(show(me, foreign));
    }

    @Test
    void a_customer_who_is_not_linked_sees_nothing() {
        var ticket = scenes.aRepair(tenant);
        var somebody = Tokens.customer(tenant, "nobody-yet");

        list(somebody).then().statusCode(200).body("items", empty());
        hidden(show(somebody, ticket));
    }

    @Test
    void the_same_person_in_another_tenant_sees_nothing() {
        var customer = UUID.randomUUID();
        var ticket = scenes.aRepair(tenant, "parsian", customer);
        scenes.link(tenant, customer, "sub-1");
        var elsewhere = Tokens.customer(TicketScenes.aTenant(), "sub-1");

        list(elsewhere).then().body("items", empty());
        hidden(show(elsewhere, ticket));
    }

    @Test
    void a_retailer_sees_the_tickets_of_what_it_sold() {
        var own = scenes.aRepair(tenant, "parsian", UUID.randomUUID());
        var foreign = scenes.aRepair(tenant, "novin", UUID.randomUUID());
        var parsian = Tokens.retailer(tenant, "parsian");

        list(parsian).then().body("items.id", contains(own));
        show(parsian, own).then().statusCode(200);
        hidden(show(parsian, foreign));
    }

    @Test
    void a_retailer_token_that_names_no_retailer_is_forbidden() {
        var token = Tokens.of("retailer", tenant, "somebody");

        list(token).then().statusCode(403).body("code", equalTo("no-retailer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "manager", "technician"})
    void staff_of_another_tenant_find_nothing_to_change(String role) {
        var ticket = scenes.aRepair(tenant);
        var stranger = Tokens.of(role, TicketScenes.aTenant(), "a-stranger");

        hidden(show(stranger, ticket));
        hidden(move(stranger, ticket, "\"0\"", Map.of("to", "CANCELLED", "reason", "mischief")));
        hidden(TicketScenes.assign(stranger, ticket, "\"0\"", Map.of()));
    }

    @Test
    void customers_and_retailers_do_not_see_inside() {
        var customer = UUID.randomUUID();
        var ticket = scenes.aRepair(tenant, "parsian", customer);
        scenes.link(tenant, customer, "sub-1");
        workOn(ticket);

        for (var token : new String[] {Tokens.customer(tenant, "sub-1"), Tokens.retailer(tenant, "parsian")}) {
            show(token, ticket)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RESOLVED"))
                    .body("findings.outcome", equalTo("NOT_REPAIRABLE"))
                    .body("assignee", nullValue())
                    .body(not(containsString("canary")))
                    .body(not(containsString("a-technician")));
            list(token).then().body(not(containsString("canary"))).body(not(containsString("a-technician")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "admin"})
    void staff_who_do_not_serve_customers_see_no_words(String role) {
        var ticket = scenes.aRepair(tenant);
        workOn(ticket);

        show(Tokens.of(role, tenant, "x"), ticket)
                .then()
                .statusCode(200)
                .body("findings.findingCode", equalTo("canary-code"))
                .body("findings.note", nullValue());
    }

    private void workOn(String ticket) {
        var technician = Tokens.technician(tenant);
        TicketScenes.assign(technician, ticket, "\"0\"", Map.of()).then().statusCode(200);
        move(technician, ticket, "\"1\"", Map.of("to", "IN_PROGRESS", "reason", "canary-reason"));
        var findings = Map.of("outcome", "NOT_REPAIRABLE", "findingCode", "canary-code", "note", "canary words");
        move(technician, ticket, "\"2\"", Map.of("to", "RESOLVED", "findings", findings))
                .then()
                .statusCode(200);
    }

    private static Response list(String token) {
        return as(token).get("/v1/tickets");
    }

    private static void hidden(Response answer) {
        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }
}
