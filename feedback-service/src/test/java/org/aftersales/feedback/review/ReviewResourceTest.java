package org.aftersales.feedback.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners say something in public, somebody looks at it first, and merchants reply. */
@QuarkusTest
class ReviewResourceTest {

    private static final String GTIN = "09521234001348";

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Owner owner;

    @BeforeEach
    void an_owner() {
        clock.reset();
        owner = Owner.of(story, "t-" + UUID.randomUUID(), GTIN);
    }

    @Test
    void what_an_owner_writes_is_public_when_somebody_has_looked_at_it() {
        var id = owner.write(Owner.words(2))
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .extract()
                .<String>path("id");
        owner.read("products/" + GTIN).body("items", hasSize(0));

        owner.moderate(id, null, 0).statusCode(200).body("status", equalTo("PUBLISHED"));

        owner.read("products/" + GTIN)
                .body("items.id", contains(id))
                .body("items[0].stars", equalTo(2))
                .body("items[0].proof", equalTo("SALE"))
                .body("items[0].edited", equalTo(false))
                .body("items[0].customerId", nullValue());
        events.in(owner.person().tenant())
                .expect("feedback.review.published.v1")
                .with("reviewId", id)
                .with("unitId", owner.unit())
                .with("stars", 2)
                .andNothingElse();
    }

    @Test
    void only_owners_write_and_once_for_each_unit() {
        owner.write(Owner.words(5)).statusCode(201);
        owner.write(Owner.words(1)).statusCode(409).body("code", equalTo("already-reviewed"));

        var other = Owner.of(story, owner.person().tenant(), GTIN);
        var stranger = new Owner(story, other.person(), owner.unit(), GTIN);
        stranger.write(Owner.words(1)).statusCode(422).body("code", equalTo("not-your-unit"));
    }

    @Test
    void an_edit_is_looked_at_again_and_the_first_words_stay_until_then() {
        var id = owner.published(5);

        owner.edit(id, Owner.words(1), 1).statusCode(200).body("undecided", equalTo(true));
        owner.read("products/" + GTIN).body("items[0].stars", equalTo(5));
        owner.moderate(id, null, 2).statusCode(200);

        owner.read("products/" + GTIN).body("items[0].stars", equalTo(1)).body("items[0].edited", equalTo(true));
        owner.moderate(id, null, 3).statusCode(409).body("code", equalTo("nothing-to-decide"));
    }

    @Test
    void words_are_left_out_for_a_published_reason_that_the_writer_reads() {
        var id = owner.write(Owner.words(1)).extract().<String>path("id");

        owner.moderate(id, "SENTIMENT", 0).statusCode(400);
        owner.moderate(id, "ADVERTISING", 0).statusCode(200).body("status", equalTo("REJECTED"));

        owner.mine(id).body("latest.rejection", equalTo("ADVERTISING"));
        owner.read("rules").body("reasons.code", contains((Object[]) codes()));
        owner.edit(id, Owner.words(1), 1).statusCode(200).body("status", equalTo("PENDING"));
    }

    @Test
    void whoever_sold_it_replies_and_nobody_else() {
        var id = owner.published(2);
        var tenant = owner.person().tenant();

        published("parsian", id)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("stars", equalTo(2));
        published("another", id).statusCode(404);
        owner.reply(Asked.as(Tokens.retailer(tenant, "parsian")), id, "We are sorry.", 1)
                .statusCode(200)
                .body("reply", equalTo("We are sorry."));

        owner.read("products/" + GTIN).body("items[0].reply", equalTo("We are sorry."));
        owner.reply(Asked.as(Tokens.retailer(tenant, "another")), id, "Buy ours.", 2)
                .statusCode(404);
        owner.withdraw(id, 2).statusCode(200).body("status", equalTo("WITHDRAWN"));
        owner.read("products/" + GTIN).body("items", hasSize(0));
        published("parsian", id).statusCode(409);
        owner.reply(Asked.as(Tokens.manager(tenant)), id, "Hello?", 3)
                .statusCode(409)
                .body("code", equalTo("not-published"));
    }

    /** What nobody has looked at yet is not for who sold it. */
    private ValidatableResponse published(String retailer, String id) {
        return Asked.as(Tokens.retailer(owner.person().tenant(), retailer))
                .get("/v1/reviews/{id}/published", id)
                .then();
    }

    @Test
    void who_is_forgotten_leaves_no_words_and_is_counted_on() {
        owner.published(4);

        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1",
                Map.of("customerId", owner.person().customerId()),
                owner.person().tenant()));

        owner.read("products/" + GTIN).body("items", hasSize(0));
        owner.read("products/" + GTIN + "/rating").body("stars", contains(0, 0, 0, 1, 0));
        owner.person()
                .asAgent()
                .get("/v1/reviews")
                .then()
                .body("items[0].status", equalTo("ERASED"))
                .body("items[0].latest.text", nullValue());
    }

    @Test
    void what_waits_is_listed_for_those_who_look_at_it() {
        var id = owner.write(Owner.words(3)).extract().<String>path("id");
        var waiting = owner.person().asAgent().queryParam("undecided", true).queryParam("gtin", GTIN);

        waiting.get("/v1/reviews").then().statusCode(200).body("items.id", contains(id));
        Asked.as(Tokens.agent("t-elsewhere")).get("/v1/reviews").then().body("items", hasSize(0));
        Asked.as(Tokens.customer(owner.person().tenant(), "a-stranger"))
                .get("/v1/me/reviews/{id}", id)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "1", "TRUE"})
    void what_is_neither_true_nor_false_narrows_no_list(String undecided) {
        owner.person()
                .asAgent()
                .queryParam("undecided", undecided)
                .get("/v1/reviews")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].pointer", equalTo("?undecided"));
    }

    @ParameterizedTest
    @CsvSource({"stars,0", "stars,6", "text,' '", "language,english!", "incentive,CAKE"})
    void what_cannot_be_published_is_refused_with_its_place(String field, String value) {
        var words = new HashMap<>(Owner.words(3));
        words.put(field, field.equals("stars") ? (Object) Integer.valueOf(value) : value);

        owner.write(words).statusCode(400).body("errors[0].pointer", equalTo("/review/" + field));
    }

    private static String[] codes() {
        return Arrays.stream(Rejection.values()).map(Enum::name).toArray(String[]::new);
    }
}
