package org.aftersales.ticket.relation;

import static org.aftersales.ticket.relation.RelationScenes.about;
import static org.aftersales.ticket.relation.RelationScenes.get;
import static org.aftersales.ticket.relation.RelationScenes.link;
import static org.aftersales.ticket.relation.RelationScenes.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkResourceTest {
    @Inject
    EventProbe events;

    private Field field;
    private String agent;
    private String[] tickets;

    @BeforeEach
    void three_tickets() {
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        tickets = IntStream.range(0, 3)
                .mapToObj(place -> about(field, "REPAIR", Map.of("customerId", UUID.randomUUID())))
                .toArray(String[]::new);
    }

    @Test
    void a_link_is_read_from_both_sides_until_it_is_taken_back() {
        var id = linked();

        relations(0).then().body("links.relation", contains("CAUSES")).body("links.ticketId", contains(tickets[1]));
        relations(1).then().body("links.relation", contains("CAUSED_BY")).body("links.ticketId", contains(tickets[0]));
        get(agent, "/v1/tickets/" + tickets[0] + "/changes").then().body("items[1].fields.to", hasItem("made"));
        unlink(id).then().statusCode(204);
        unlink(id).then().statusCode(404);

        relations(0).then().body("links", hasSize(0));
    }

    @Test
    void a_link_is_told_once_as_it_is_kept() {
        var mark = events.mark();

        unlink(linked());

        events.in(field.tenant(), mark)
                .expect("ticket.ticket.linked.v1")
                .with("ticketId", tickets[1])
                .with("relation", "CAUSED_BY")
                .with("otherTicketId", tickets[0])
                .expect("ticket.ticket.unlinked.v1")
                .andNothingElse();
    }

    @Test
    void nothing_is_a_part_of_itself_or_of_two() {
        link(agent, tickets[0], "CHILD_OF", tickets[1]).then().statusCode(201);
        link(agent, tickets[2], "PARENT_OF", tickets[1]).then().statusCode(201);

        refused(link(agent, tickets[2], "CHILD_OF", tickets[0]), 409, "circle");
        refused(link(agent, tickets[0], "CHILD_OF", tickets[2]), 409, "has-parent");
        refused(link(agent, tickets[1], "PARENT_OF", tickets[0]), 409, "linked-already");
        refused(link(agent, tickets[1], "CHILD_OF", tickets[1]), 422, "to-itself");
        refused(link(agent, tickets[1], "SPLIT_FROM", tickets[0]), 422, "made-by-splitting");
        link(agent, tickets[2], "RELATED_TO", tickets[0]).then().statusCode(201);
        refused(link(agent, tickets[0], "RELATED_TO", tickets[2]), 409, "linked-already");
        relations(0).then().body("links.relation", contains("CHILD_OF", "RELATED_TO"));
    }

    @RepeatedTest(3)
    void of_three_links_that_close_a_circle_one_is_refused_when_they_are_made_at_once() throws Exception {
        var start = new CyclicBarrier(3);
        try (var clients = Executors.newFixedThreadPool(3)) {
            var calls = IntStream.range(0, 3)
                    .mapToObj(place -> clients.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return link(agent, tickets[place], "CAUSED_BY", tickets[(place + 1) % 3])
                                .statusCode();
                    }))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var call : calls) answers.add(call.get(30, TimeUnit.SECONDS));

            answers.sort(null);
            assertEquals(List.of(201, 201, 409), answers);
        }
    }

    @Test
    void what_goes_on_as_another_keeps_its_links() {
        var one = about(field, "SUPPORT", Map.of());
        var other = about(field, "SUPPORT", Map.of());
        RelationScenes.merge(agent, one, other).then().statusCode(200);

        refused(link(agent, one, "RELATED_TO", tickets[0]), 409, "merged");
        refused(link(agent, tickets[0], "RELATED_TO", one), 409, "merged");
        refused(link(agent, tickets[0], "RELATED_TO", Field.opened().ticket()), 404, "not-found");
    }

    @Test
    void however_many_links_there_are_they_are_listed_by_pages() {
        link(agent, tickets[0], "CAUSES", tickets[1]).then().statusCode(201);
        link(agent, tickets[2], "DUPLICATES", tickets[0]).then().statusCode(201);

        var newest = list(tickets[0], "?limit=1");
        newest.then().body("items.ticketId", contains(tickets[2])).body("items.relation", contains("DUPLICATED_BY"));
        var next = newest.<String>path("next");
        list(tickets[0], "?limit=1&after=" + next)
                .then()
                .body("items.ticketId", contains(tickets[1]))
                .body("items.relation", contains("CAUSES"))
                .body("next", nullValue());
        list(tickets[1], "?after=" + next).then().statusCode(400);
        relations(0).then().body("links.ticketId", contains(tickets[1], tickets[2]));
        get(Tokens.agent(Field.opened().tenant()), "/v1/tickets/" + tickets[0] + "/links")
                .then()
                .statusCode(404);
    }

    @Test
    void a_list_of_links_costs_as_many_statements_however_long_it_is() throws Exception {
        link(agent, tickets[0], "CAUSES", tickets[1]).then().statusCode(201);
        var ofOne = asked(list(0, 1));
        for (int n = 0; n < 6; n++) {
            var other = about(field, "REPAIR", Map.of("customerId", UUID.randomUUID()));
            link(agent, other, "RELATED_TO", tickets[0]).then().statusCode(201);
        }

        assertEquals(ofOne, asked(list(0, 7)));
    }

    private Statements.Work list(int ticket, int links) {
        return () -> list(tickets[ticket], "").then().body("items", hasSize(links));
    }

    private static long asked(Statements.Work work) throws Exception {
        return Statements.of(work).values().stream().mapToLong(Long::longValue).sum();
    }

    private Response list(String ticket, String query) {
        return get(agent, "/v1/tickets/" + ticket + "/links" + query);
    }

    private String linked() {
        return link(agent, tickets[0], "CAUSES", tickets[1])
                .then()
                .statusCode(201)
                .body("relation", equalTo("CAUSES"))
                .extract()
                .path("id");
    }

    private Response unlink(String link) {
        return Field.as(agent).delete("/v1/tickets/" + tickets[1] + "/links/" + link);
    }

    private Response relations(int ticket) {
        return get(agent, "/v1/tickets/" + tickets[ticket] + "/relations");
    }
}
