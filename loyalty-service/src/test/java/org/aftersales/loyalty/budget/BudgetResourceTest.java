package org.aftersales.loyalty.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetResourceTest {
    private final BudgetUseCases budgets;
    private final Tenants tenants;
    private final Treasury treasury = new Treasury("tenant-" + UUID.randomUUID());

    BudgetResourceTest(BudgetUseCases budgets, Tenants tenants) {
        this.budgets = budgets;
        this.tenants = tenants;
    }

    @BeforeEach
    void calls_are_as_documented() {
        RestAssured.replaceFiltersWith(new OpenApiCalls());
    }

    @Test
    void a_budget_tells_what_was_used_and_what_is_left() {
        treasury.add("summer", 20_000)
                .statusCode(201)
                .header("Location", endsWith("/v1/budgets/summer"))
                .body("left", equalTo(20_000));

        assertEquals(700, take("summer", 700));

        treasury.get("/summer")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("points", equalTo(20_000))
                .body("used", equalTo(700))
                .body("left", equalTo(19_300));
    }

    @Test
    void what_no_part_has_alone_is_put_together_from_all_and_more_than_all_is_not_given() {
        treasury.add("summer", 4_001);

        assertEquals(3_900, take("summer", 3_900));
        assertEquals(101, take("summer", 500));
        assertEquals(0, take("summer", 1));
        treasury.get("/summer").body("left", equalTo(0));
    }

    @Test
    void a_budget_is_raised_and_lowered_to_what_was_used_and_not_below() {
        treasury.add("summer", 1_000);
        take("summer", 600);

        treasury.change("summer", 599, "\"0\"").statusCode(422).body("code", equalTo("budget-below-used"));
        treasury.change("summer", 50_000, "\"0\"").statusCode(200).body("left", equalTo(49_400));
        assertEquals(49_000, take("summer", 49_000));
        treasury.change("summer", 49_600, "\"1\"").statusCode(200).body("left", equalTo(0));
        assertEquals(0, take("summer", 1));
        treasury.change("summer", 49_601, "*").statusCode(200);
        assertEquals(1, take("summer", 5));
    }

    @Test
    void a_change_says_what_it_has_read() {
        treasury.add("summer", 1_000);

        treasury.change("summer", 2_000, "\"7\"").statusCode(412);
        treasury.change("winter", 2_000, "\"0\"").statusCode(404);
        treasury.add("summer", 5).statusCode(409).body("code", equalTo("budget-exists"));
        treasury.add("-", 5).statusCode(400);
        treasury.add("w", -1).statusCode(400);
        treasury.change("summer", Map.of(), "*").statusCode(400);
    }

    @Test
    void budgets_are_listed_by_code_page_by_page_and_only_those_of_the_tenant() {
        for (var code : new String[] {"c", "a", "b"}) treasury.add(code, 1);

        String next = treasury.get("?limit=2")
                .body("items.code", contains("a", "b"))
                .extract()
                .path("next");
        treasury.get("?limit=2&after=" + next).body("items.code", contains("c"));
        new Treasury("another").get("/a").statusCode(404);
    }

    @Test
    void what_is_not_spent_of_what_was_taken_is_left() {
        treasury.add("summer", 3_000);

        inTransaction(() -> {
            var draws = budgets.take(ProgrammeCode.MAIN, wanted("summer", 2_500));
            var spent = wanted("summer", 400);
            var kept = budgets.settle(draws, spent);
            assertEquals(400, kept.of("summer"));
            return budgets.settle(kept, spent).of("summer");
        });

        treasury.get("/summer").body("used", equalTo(400));
    }

    private long take(String budget, long points) {
        return inTransaction(
                () -> budgets.take(ProgrammeCode.MAIN, wanted(budget, points)).of(budget));
    }

    private static TreeMap<String, Long> wanted(String budget, long points) {
        var wanted = new TreeMap<String, Long>();
        wanted.put(budget, points);
        return wanted;
    }

    private long inTransaction(LongSupplier work) {
        return tenants.as(
                treasury.tenant(), () -> QuarkusTransaction.requiringNew().call(work::getAsLong));
    }
}
