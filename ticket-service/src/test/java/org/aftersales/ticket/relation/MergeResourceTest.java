package org.aftersales.ticket.relation;

import static org.aftersales.ticket.relation.RelationScenes.about;
import static org.aftersales.ticket.relation.RelationScenes.get;
import static org.aftersales.ticket.relation.RelationScenes.merge;
import static org.aftersales.ticket.relation.RelationScenes.move;
import static org.aftersales.ticket.relation.RelationScenes.post;
import static org.aftersales.ticket.relation.RelationScenes.unmerge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeResourceTest {
    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String agent;
    private String me;
    private String first;
    private String second;

    @BeforeEach
    void a_customer_who_asked_twice() {
        clock.reset();
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        first = about(field, "SUPPORT", Map.of("subject", "No picture"));
        second = about(field, "SUPPORT", Map.of("subject", "Screen stays dark"));
    }

    @Test
    void a_ticket_goes_on_as_another_and_both_remember_it() {
        merge(agent, second, first)
                .then()
                .statusCode(200)
                .body("into", equalTo(first))
                .body("by", equalTo("an-agent"))
                .body(
                        "undoUntil",
                        equalTo(clock.instant().plusSeconds(7 * 86_400).toString()));

        get(agent, "/v1/tickets/" + second)
                .then()
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(first))
                .body("history.to", contains("OPEN", "MERGED"));
        get(agent, "/v1/tickets/" + second + "/relations").then().body("mergedInto.into", equalTo(first));
        get(agent, "/v1/tickets/" + first + "/relations").then().body("merged.ticketId", contains(second));
        get(agent, "/v1/tickets/" + first + "/changes").then().body("items[1].reason", equalTo("same-fault"));
    }

    @Test
    void whoever_has_read_the_other_ticket_before_reads_it_again_and_the_merging_is_told() {
        var before = RelationScenes.etag(agent, first);
        var mark = events.mark();

        merge(agent, second, first).then().statusCode(200);

        assertNotEquals(before, RelationScenes.etag(agent, first));
        events.in(field.tenant(), mark)
                .expect("ticket.ticket.merged.v1")
                .with("ticketId", second)
                .with("mergedInto", first)
                .with("reasonCode", "same-fault")
                .andNothingElse();
    }

    @Test
    void what_is_written_to_either_is_read_in_one_place_and_the_customer_s_link_leads_there() {
        post(me, second, Map.of("body", "It is dark."));
        post(agent, second, Map.of("body", "a note about it"));
        var link = Field.as(me)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + second + "/tracking-links")
                .<String>path("url");
        merge(agent, second, first).then().statusCode(200);

        post(me, second, Map.of("body", "Still dark.")).then().statusCode(201);

        get(agent, "/v1/tickets/" + first + "/messages")
                .then()
                .body("items.body", contains("Still dark.", "a note about it", "It is dark."));
        get(me, "/v1/tickets/" + first + "/messages").then().body("items.body", contains("Still dark.", "It is dark."));
        get(me, "/v1/me/tickets/" + second).then().body("id", equalTo(first)).body("messages", hasSize(2));
        var number = get(agent, "/v1/tickets/" + first).<String>path("number");
        var page = Field.as(me).get(link.substring(link.indexOf("/t/"))).asString();
        assertEquals(true, page.contains(number) && page.contains("Still dark."), page);
    }

    @Test
    void taking_it_back_restores_what_was_and_keeps_both_chains_whole() {
        move(agent, second, "assignment", Map.of("assignee", "somebody"));
        move(agent, second, "transitions", Map.of("to", "IN_PROGRESS"));
        move(agent, second, "transitions", Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));
        merge(agent, second, first).then().statusCode(200);
        post(me, second, Map.of("body", "written meanwhile"));

        unmerge(agent, second).then().statusCode(200);

        get(agent, "/v1/tickets/" + second)
                .then()
                .body("status", equalTo("WAITING"))
                .body("waitingFor", equalTo("CUSTOMER_INFO"))
                .body("assignee", equalTo("somebody"))
                .body("mergedInto", nullValue())
                .body("closedAt", nullValue());
        get(agent, "/v1/tickets/" + second + "/messages").then().body("items", hasSize(0));
        get(agent, "/v1/tickets/" + first + "/messages").then().body("items.body", contains("written meanwhile"));
        get(agent, "/v1/tickets/" + first + "/relations").then().body("merged", hasSize(0));
        for (var ticket : new String[] {first, second}) {
            get(Tokens.manager(field.tenant()), "/v1/tickets/" + ticket + "/changes/verification")
                    .then()
                    .body("intact", equalTo(true));
        }
    }

    @Test
    void a_manager_merges_across_customers_and_neither_sees_the_other() {
        var stranger = UUID.randomUUID();
        customers.link(field.tenant(), stranger, "sub-2");
        var other = Tokens.customer(field.tenant(), "sub-2");
        var theirs = about(field, "SUPPORT", Map.of("customerId", stranger));
        post(other, theirs, Map.of("body", "canary of the stranger"));
        post(me, first, Map.of("body", "canary of mine"));
        var told = Map.of("into", first, "reason", "one-household", "acrossCustomers", true);

        merge(Tokens.manager(field.tenant()), theirs, told).then().statusCode(200);

        get(agent, "/v1/tickets/" + first + "/messages").then().body("items", hasSize(2));
        get(me, "/v1/tickets/" + first + "/messages").then().body("items.body", contains("canary of mine"));
        get(me, "/v1/me/tickets/" + first).then().body("messages.body", not(hasItem("canary of the stranger")));
        get(other, "/v1/me/tickets/" + theirs)
                .then()
                .body("id", equalTo(theirs))
                .body("messages.body", contains("canary of the stranger"));
        RelationScenes.refused(post(other, theirs, Map.of("body", "hello?")), 409, "conversation-over");
        get(other, "/v1/tickets/" + first).then().statusCode(404);
    }
}
