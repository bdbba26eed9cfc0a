package org.aftersales.feedback.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.Migrations;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads: counts, how verified, and an order that does not trust a few good words. */
@QuarkusTest
class BoardResourceTest {

    private static final String FEW = "09521234001348";
    private static final String MANY = "09521234001355";
    private static final String BAD = "09521234001362";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void stars_are_counted_with_how_we_know_their_writers_and_what_is_left_out() {
        var first = owner(FEW);
        first.published(5);
        var given = new HashMap<>(Owner.words(4));
        given.put("incentive", "DISCOUNT");
        var second = owner(FEW);
        var id = second.write(given).extract().<String>path("id");
        second.moderate(id, null, 0).statusCode(200);
        owner(FEW).write(Owner.words(1)).statusCode(201);

        first.read("products/" + FEW + "/rating")
                .body("reviews", equalTo(2))
                .body("stars", contains(0, 0, 0, 1, 1))
                .body("verifiedBy.SALE", equalTo(2))
                .body("incentivised", equalTo(1))
                .body("written", contains(1, 0, 0, 1, 1));
        var asOnTheBox = FEW.substring(1);
        first.read("products/" + asOnTheBox + "/rating")
                .body("gtin", equalTo(FEW))
                .body("reviews", equalTo(2));
        first.read("products/" + asOnTheBox).body("items", hasSize(2));
    }

    @Test
    void counts_follow_every_change_of_what_they_count() {
        owner(FEW).published(5);
        var somebody = owner(FEW);
        var id = somebody.published(4);
        var read = somebody.read("products/" + FEW + "/rating");
        read.body("stars", contains(0, 0, 0, 1, 1)).body("written", contains(0, 0, 0, 1, 1));

        somebody.edit(id, Owner.words(2), 1).statusCode(200);
        read = somebody.read("products/" + FEW + "/rating");
        read.body("stars", contains(0, 0, 0, 1, 1)).body("written", contains(0, 1, 0, 0, 1));

        somebody.moderate(id, null, 2).statusCode(200);
        read = somebody.read("products/" + FEW + "/rating");
        read.body("stars", contains(0, 1, 0, 0, 1)).body("reviews", equalTo(2));

        somebody.withdraw(id, 3).statusCode(200);
        read = somebody.read("products/" + FEW + "/rating");
        read.body("stars", contains(0, 0, 0, 0, 1)).body("written", contains(0, 1, 0, 0, 1));
    }

    @Test
    void the_rules_are_told_in_both_languages() {
        var somebody = owner(FEW);

        somebody.read("rules").body("reasons[3].meaning", equalTo("It breaks the law."));
        somebody.read("rules?lang=fa")
                .body("reasons[3].meaning", equalTo("خلاف قانون است."))
                .body("verification", containsString("واگذاری"));
    }

    @Test
    void what_came_before_the_counts_is_counted() {
        owner(FEW).published(5);
        var edited = owner(FEW);
        edited.edit(edited.published(4), Owner.words(1), 1).statusCode(200);
        var counted = edited.read("products/" + FEW + "/rating").extract().asString();

        Migrations.again("""
                drop table star_count;
                drop function note_published, note_written cascade;
                drop index response_by_survey;
                create index review_stars on review (tenant_id, gtin, published_stars);
                """, "V18__counted_stars.sql");

        assertEquals(
                counted, edited.read("products/" + FEW + "/rating").extract().asString());
    }

    /** Wilson for 5 of 5: 56.55 to 100; for 11 of 12: 64.61 to 98.51; for 0 of 5: 0 to 43.45. */
    @Test
    void products_are_ranked_by_what_is_sure_and_ties_are_said() {
        for (var i = 0; i < 5; i++) owner(FEW).published(5);
        for (var i = 0; i < 12; i++) owner(MANY).published(i == 0 ? 3 : 4);
        for (var i = 0; i < 5; i++) owner(BAD).published(1);
        owner("09521234001379").published(5);

        owner(FEW)
                .read("ranking")
                .body("gtin", contains(MANY, FEW, BAD))
                .body("reviews", contains(12, 5, 5))
                .body("low", contains(64.61f, 56.55f, 0.00f))
                .body("high", contains(98.51f, 100.00f, 43.45f))
                .body("tiedWithBefore", contains(false, true, false));
    }

    @Test
    void a_list_goes_on_where_its_cursor_says() {
        owner(FEW).published(5);
        clock.advance(Duration.ofSeconds(1));
        var later = owner(FEW);
        var newest = later.published(1);

        var next = later.read("products/" + FEW + "?limit=1")
                .body("items.id", contains(newest))
                .extract()
                .<String>path("next");

        later.read("products/" + FEW + "?limit=1&after=" + next)
                .body("items.stars", contains(5))
                .body("next", nullValue());
    }

    @Test
    void another_tenant_has_its_own_reviews_and_no_name_is_no_tenant() {
        owner(FEW).published(5);

        given().get("/public/t-elsewhere/reviews/products/" + FEW)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get("/public/no name/reviews/products/" + FEW).then().statusCode(404);
    }

    private Owner owner(String gtin) {
        return Owner.of(story, tenant, gtin);
    }
}
