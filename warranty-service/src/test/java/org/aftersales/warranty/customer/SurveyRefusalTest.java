package org.aftersales.warranty.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.EventConsumer;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.privacy.ContactSeal;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says by the link under a survey that they do not want to be asked has taken their consent back, once. */
@QuarkusTest
class SurveyRefusalTest {

    private static final String LONG_AGO = "2020-01-01T00:00:00Z";
    private static final String SOON = "2099-01-01T00:00:00Z";
    private static final String LATER = "2099-01-02T00:00:00Z";

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @Inject
    EventProbe events;

    @Inject
    ContactSeal seal;

    @Inject
    ObjectMapper json;

    private Person sara;

    @BeforeEach
    void somebody_who_allowed_it() {
        sara = Person.of(Shop.opened(), "sara", "C-1");
        sara.decides("SURVEY", true).then().statusCode(200);
    }

    @Test
    void the_consent_is_withdrawn_with_its_history_and_everybody_is_told() throws IOException {
        tell(optedOut(SOON));

        history()
                .body("items[0].purpose", equalTo("SURVEY"))
                .body("items[0].given", equalTo(false))
                .body("items[0].source", equalTo("SURVEY_LINK"))
                .body("items[0].at", equalTo(SOON))
                .body("items[1].given", equalTo(true));
        assertEquals("[\"SURVEY\"]", shared().path("refusals").toString());
        assertTrue(!shared().path("consents").toString().contains("SURVEY"));
    }

    @Test
    void told_twice_it_is_one_word_and_nothing_goes_round_in_circles() {
        var shared = events.contacts(sara.shop().tenant()).size();
        var mark = events.mark();
        var once = optedOut(SOON);

        tell(once);
        tell(once);
        tell(optedOut(LATER));

        history().body("items", hasSize(3)); // the sale's, the person's and this one
        assertEquals(shared + 1, events.contacts(sara.shop().tenant()).size());
        assertEquals(List.of(), events.of(sara.shop().tenant(), mark));
    }

    @Test
    void what_they_have_said_since_stands() {
        tell(optedOut(LONG_AGO));

        history().body("items[0].given", equalTo(true)).body("items[0].source", equalTo("CUSTOMER"));
    }

    @Test
    void taken_back_by_the_link_it_gives_back_what_the_link_withdrew() {
        tell(optedOut(SOON));
        tell(optedIn(LATER));

        history().body("items[0].given", equalTo(true)).body("items[0].source", equalTo("SURVEY_LINK"));
    }

    @Test
    void what_they_refused_otherwise_no_link_gives_back() {
        sara.decides("SURVEY", false).then().statusCode(200);
        tell(optedIn(SOON));

        history().body("items[0].given", equalTo(false)).body("items[0].source", equalTo("CUSTOMER"));
    }

    @Test
    void it_holds_for_another_customer_that_they_turn_out_to_be() {
        tell(optedOut(SOON));
        var rival = sara.shop().rival();

        var other = Person.of(rival, "sara", "C-2");

        sara.shop()
                .as(Tokens.manager(sara.shop().tenant()))
                .get(other.path() + "/consents?limit=1")
                .then()
                .body("items.given", contains(false))
                .body("items.source", contains("SURVEY_LINK"));
    }

    @Test
    void nobody_and_somebody_of_another_tenant_change_nothing() {
        tell(event(
                "opted-out",
                "optedOutAt",
                SOON,
                UUID.randomUUID().toString(),
                sara.shop().tenant()));
        tell(event("opted-out", "optedOutAt", SOON, sara.customerId(), "t-another"));

        history().body("items[0].given", equalTo(true));
    }

    private void tell(IncomingEvent event) {
        consumers.stream()
                .filter(consumer -> consumer.topic().equals("feedback.opt-outs"))
                .forEach(consumer -> consumer.receive(event));
    }

    private IncomingEvent optedOut(String at) {
        return event(
                "opted-out", "optedOutAt", at, sara.customerId(), sara.shop().tenant());
    }

    private IncomingEvent optedIn(String at) {
        return event("opted-in", "optedInAt", at, sara.customerId(), sara.shop().tenant());
    }

    private static IncomingEvent event(String what, String when, String at, String customer, String tenant) {
        return IncomingEvents.of("feedback.customer." + what + ".v1", Map.of("customerId", customer, when, at), tenant);
    }

    private ValidatableResponse history() {
        return sara.asks().get("/v1/customers/me/consents").then().statusCode(200);
    }

    private JsonNode shared() throws IOException {
        var tenant = sara.shop().tenant();
        var sealed = events.contacts(tenant).getLast().sealed();
        return json.readTree(seal.open(tenant, UUID.fromString(sara.customerId()), sealed));
    }
}
