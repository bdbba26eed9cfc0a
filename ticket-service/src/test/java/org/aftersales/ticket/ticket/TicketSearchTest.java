package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TicketSearchTest {
    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);
    private final UUID customer = UUID.randomUUID();

    /** Each of these finds the ticket about صفحه‌ی کیت ۱۲ (with a joiner, Persian letters, Persian digits). */
    @ParameterizedTest
    @CsvSource({
        "صفحه\u200Cی, with its joiner",
        "صفحه ی, with a space",
        "صفحهی, with nothing",
        "كيت, in Arabic letters",
        "کیت 12, with Latin digits",
        "کیت ١٢, with Arabic digits",
        "کِیت, with a mark",
        "PANEL, in capitals",
        "panel کیت, in two scripts"
    })
    void a_ticket_is_found_however_its_words_are_spelt(String typed, String how) {
        var id = opened("صفحه\u200Cی کیت ۱۲ Panel");
        opened("something else");

        search(agent, typed).body("items.id", contains(id)).body("items", hasSize(1));
    }

    @Test
    void all_words_have_to_be_there() {
        opened("broken panel");

        search(agent, "broken panel").body("items", hasSize(1));
        search(agent, "broken board").body("items", empty());
        search(agent, "...").body("items", empty());
    }

    @Test
    void a_ticket_is_found_by_its_number_and_who_has_it() {
        var id = opened("broken panel");
        String number = TicketScenes.show(agent, id).path("number");
        TicketScenes.assign(agent, id, "\"0\"", Map.of("assignee", "rostam"))
                .then()
                .statusCode(200);

        search(agent, number).body("items.id", contains(id));
        search(agent, "rostam").body("items.id", contains(id)).body("items[0].subject", equalTo("broken panel"));
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        opened("broken panel");

        search(Tokens.retailer(tenant, "novin"), "panel").body("items", empty());
        search(Tokens.customer(tenant, "somebody"), "panel").body("items", empty());
        search(Tokens.agent(TicketScenes.aTenant()), "panel").body("items", empty());
        search(Tokens.retailer(tenant, "parsian"), "panel").body("items", hasSize(1));
    }

    private String opened(String subject) {
        var body = Map.of("kind", "SUPPORT", "customerId", customer, "retailerId", "parsian", "subject", subject);
        return post(agent, "/v1/tickets", body).then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse search(String token, String typed) {
        return as(token).queryParam("q", typed).get("/v1/tickets").then().statusCode(200);
    }
}
