package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers read is changed without anything being decided anew. */
@QuarkusTest
class DisplayNameTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    DisplayNameTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void as_documented() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
    }

    @Test
    void main_is_called_as_the_tenant_likes() {
        rename("/v1/programmes/main", "\"0\"", "Club", "باشگاه").statusCode(200).header("ETag", equalTo("\"1\""));

        club.customer().get("/v1/programmes").then().body("items[0].name.fa", equalTo("باشگاه"));
        rename("/v1/programmes/main", "\"0\"", "Other", "دیگر").statusCode(412);
        rename("/v1/programmes/main", "\"1\"", "Other", "دیگر").body("name.en", equalTo("Other"));
        new Club(Story.begin())
                .manager()
                .get("/v1/programmes/main")
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("name.en", equalTo("Loyalty programme"));
    }

    @Test
    void a_programme_is_renamed_and_stays_what_it_is_also_after_its_end() {
        club.open("premium", "EXPLICIT");
        rename("/v1/programmes/premium", "\"0\"", "Gold club", "باشگاه طلایی")
                .body("name.en", equalTo("Gold club"))
                .body("status", equalTo("OPEN"));
        club.close("premium").statusCode(200);

        rename("/v1/programmes/premium", "*", "Old club", "باشگاه قدیمی").body("status", equalTo("CLOSED"));
        rename("/v1/programmes/none", "*", "None", "هیچ").statusCode(404);
    }

    @Test
    void a_reward_is_renamed_and_costs_what_it_has_cost() {
        Club.posting(club.manager())
                .body(Map.of(
                        "code", "BAG", "terms", Map.of("kind", "ACCESSORY", "name", "Bag", "points", 7, "stock", 3)))
                .post("/v1/rewards")
                .then()
                .statusCode(201)
                .body("nameFa", nullValue());

        rename("/v1/rewards/BAG", "\"0\"", "Travel bag", "کیف سفر")
                .statusCode(200)
                .body("nameFa", equalTo("کیف سفر"))
                .body("points", equalTo(7))
                .body("left", equalTo(3));

        club.customer().get("/v1/rewards").then().body("items.name", contains("Travel bag"));
        rename("/v1/rewards/BAG", "\"0\"", "Bag", "کیف").statusCode(412);
        rename("/v1/rewards/NONE", "*", "None", "هیچ").statusCode(404);
    }

    @Test
    void a_tier_is_renamed_without_a_version_until_a_later_one_brings_its_own() {
        tiers(Map.of("code", "SILVER", "name", "Silver", "points", 10));
        deliveries.deliver(club.story().linked(), club.registered(UUID.randomUUID(), clock.instant()));
        clock.advance(Duration.ofSeconds(1));

        renameTier("\"0\"", "Friends", "دوستان").statusCode(200).header("ETag", equalTo("\"1\""));

        club.loyalty("main")
                .body("tier.code", equalTo("SILVER"))
                .body("tier.name", equalTo("Friends"))
                .body("tier.nameFa", equalTo("دوستان"));
        club.manager()
                .get("/v1/members/" + club.memberId("main") + "/tier")
                .then()
                .body("history", hasSize(1));
        club.manager().get("/v1/tier-programmes").then().body("items.version", contains(1));

        clock.advance(Duration.ofSeconds(1));
        tiers(Map.of("code", "SILVER", "name", "Silver plus", "nameFa", "نقره‌ای", "points", 10));
        club.loyalty("main").body("tier.name", equalTo("Silver plus")).body("tier.nameFa", equalTo("نقره‌ای"));
    }

    @Test
    void names_are_in_both_languages_and_of_what_there_is() {
        renameTier("*", "Friends", "دوستان").statusCode(404);
        tiers(Map.of("code", "SILVER", "name", "Silver", "points", 10));
        renameTier("*", "Friends", " ").statusCode(400);
        club.manager()
                .body(Map.of("en", "Friends", "fa", "دوستان"))
                .put("/v1/tier-programmes/tiers/SILVER/name")
                .then()
                .statusCode(428);
        club.manager()
                .get("/v1/tier-programmes/tiers/SILVER/name")
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("fa", equalTo("Silver"));
    }

    @Test
    void of_those_who_name_it_at_the_same_time_one_does() throws Exception {
        RestAssured.replaceFiltersWith(List.of());
        var start = new CyclicBarrier(8);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Integer>>();
            for (var n = 0; n < 8; n++) {
                var name = "Club " + n;
                all.add(threads.submit(() -> {
                    start.await();
                    return rename("/v1/programmes/main", "\"0\"", name, name)
                            .extract()
                            .statusCode();
                }));
            }
            for (var one : all) answers.add(one.get());
        }

        assertEquals(1, answers.stream().filter(answer -> answer == 200).count());
        assertEquals(7, answers.stream().filter(answer -> answer == 412).count());
    }

    private void tiers(Map<String, ?> tier) {
        var terms = Map.of(
                "zone",
                "UTC",
                "period",
                "CALENDAR_YEAR",
                "graceDays",
                0,
                "counts",
                List.of("REGISTRATION"),
                "tiers",
                List.of(tier));
        Club.posting(club.manager())
                .body(Map.of("validFrom", clock.instant().toString(), "terms", terms))
                .post("/v1/tier-programmes")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse renameTier(String version, String en, String fa) {
        return rename("/v1/tier-programmes/tiers/SILVER", version, en, fa);
    }

    private ValidatableResponse rename(String path, String version, String en, String fa) {
        return club.manager()
                .header("If-Match", version)
                .body(Map.of("en", en, "fa", fa))
                .put(path + "/name")
                .then();
    }
}
