package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.budget.Treasury;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tenant sets up has bounds, and whoever reaches one is told which. */
@QuarkusTest
class BoundsTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Bounds bounds;
    private final Club club = new Club(Story.begin());

    BoundsTest(Deliveries deliveries, TestClock clock, Bounds bounds) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.bounds = bounds;
    }

    @BeforeEach
    void undocumented() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void a_catalogue_is_full_for_all_who_add_the_last_reward_but_one() throws Exception {
        for (var n = 1; n < bounds.rewards(); n++) reward("R" + n).statusCode(201);
        var start = new CyclicBarrier(8);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .<Future<Integer>>mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return reward("LAST" + n).extract().statusCode();
                    }))
                    .toList();
            for (var one : all) answers.add(one.get());
        }

        assertEquals(1, answers.stream().filter(answer -> answer == 201).count());
        assertEquals(7, answers.stream().filter(answer -> answer == 422).count());
        reward("MORE")
                .body("code", equalTo("too-many-rewards"))
                .body("detail", containsString(Integer.toString(bounds.rewards())));
        new Club(Story.begin()).open("other", "EXPLICIT").statusCode(201);
    }

    @Test
    void budgets_have_a_bound_in_each_programme() {
        var treasury = new Treasury(club.tenant());
        for (var n = 0; n < bounds.budgets(); n++) treasury.add("B" + n, 10).statusCode(201);

        treasury.add("MORE", 10).statusCode(422).body("code", equalTo("too-many-budgets"));
    }

    @Test
    void a_member_belongs_to_so_many_groups_and_can_leave_one_for_another() {
        deliveries.deliver(club.story().linked());
        var groups = "/v1/members/" + club.memberId("main") + "/segments";
        for (var n = 0; n < bounds.groups(); n++) {
            club.manager().put(groups + "/g" + n).then().statusCode(204);
        }

        club.manager().put(groups + "/more").then().statusCode(422).body("code", equalTo("too-many-groups"));
        club.manager().put(groups + "/g0").then().statusCode(204);
        club.manager().delete(groups + "/g0").then().statusCode(204);
        club.manager().put(groups + "/more").then().statusCode(204);
        club.manager().get(groups).then().body("items", hasSize(bounds.groups()));
    }

    @Test
    void programmes_have_a_bound() {
        for (var n = 0; n < bounds.programmes(); n++)
            club.open("p" + n, "EXPLICIT").statusCode(201);

        club.open("more", "EXPLICIT").statusCode(422).body("code", equalTo("too-many-programmes"));
    }

    private ValidatableResponse reward(String code) {
        var terms = Map.of("kind", "DONATION", "name", code, "points", 1);
        return Club.posting(club.manager())
                .body(Map.of("code", code, "terms", terms))
                .post("/v1/rewards")
                .then();
    }
}
