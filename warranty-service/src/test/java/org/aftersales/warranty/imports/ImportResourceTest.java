package org.aftersales.warranty.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest {
    @Inject
    EventProbe events;

    @Inject
    ImportFiles files;

    @Inject
    FileRetention retention;

    @Inject
    Tenants tenants;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @Test
    void an_import_answers_where_to_follow_it_and_how_far_it_is() {
        var file = Shop.HEADER + SalesLines.lines(0, 1200);
        var submitted = shop.upload(file.getBytes(UTF_8), "");
        submitted.then().statusCode(202).header("Location", startsWith("/v1/registration-imports/"));

        var job = shop.finished(submitted.path("id"));

        job.then()
                .body("status", equalTo("COMPLETED"))
                .body("dryRun", equalTo(false))
                .body("asOf", startsWith("2026-11-21T00:00:0"))
                .body("outcomes.registered", equalTo(1200))
                .body("progress.recordsRead", equalTo(1200))
                .body("progress.bytesTotal", equalTo(file.length()))
                .body("progress.bytesRead", equalTo(file.length()));
        assertEquals(1200, events.of(shop.tenant()).size());
        assertTrue(events.of(shop.tenant()).stream()
                .allMatch(event -> event.field("importId").equals(submitted.path("id"))));
    }

    @Test
    void two_files_of_one_retailer_are_judged_in_the_order_in_which_they_came() {
        var first = shop.uploaded(Shop.HEADER + SalesLines.lines(0, 2000), "");
        var second = shop.uploaded(Shop.HEADER + SalesLines.lines(1000, 2500), "");

        assertEquals(Map.of("registered", 2000), shop.finished(first).<Map<String, Integer>>path("outcomes"));
        assertEquals(
                Map.of("already-registered", 1000, "registered", 500),
                shop.finished(second).<Map<String, Integer>>path("outcomes"));
    }

    @Test
    void files_of_two_retailers_with_the_same_units_register_each_unit_once() {
        var ours = shop.uploaded(Shop.HEADER + SalesLines.lines(0, 2000), "");
        var theirs = shop.rival().uploaded(Shop.HEADER + SalesLines.lines(0, 2000), "");

        var mine = shop.finished(ours).<Map<String, Integer>>path("outcomes");
        var others = shop.rival().finished(theirs).<Map<String, Integer>>path("outcomes");

        assertEquals(2000, mine.getOrDefault("registered", 0) + others.getOrDefault("registered", 0));
        assertEquals(2000, mine.getOrDefault("conflict", 0) + others.getOrDefault("conflict", 0));
        assertEquals(2000, events.of(shop.tenant()).size());
    }

    @Test
    void a_dry_run_over_many_chunks_knows_what_it_would_have_registered() {
        var id = shop.uploaded(Shop.HEADER + SalesLines.lines(0, 1100) + SalesLines.lines(0, 1), "?dryRun=true");

        var job = shop.finished(id);

        assertEquals(Map.of("registered", 1100, "already-registered", 1), job.<Map<String, Integer>>path("outcomes"));
        assertEquals(List.of(), events.of(shop.tenant()));
    }

    @Test
    void the_file_stays_for_some_days_and_is_gone_then() {
        var id = UUID.fromString(shop.uploaded(Shop.HEADER + SalesLines.lines(0, 3), ""));
        shop.finished(id.toString());

        assertEquals(Shop.HEADER + SalesLines.lines(0, 3), stored(id));
        tenants.run(shop.tenant(), () -> retention.due(id, null));

        assertEquals("", stored(id));
        assertEquals(
                200,
                shop.asRetailer()
                        .get("/v1/registration-imports/" + id + "/results")
                        .statusCode());
    }

    private String stored(UUID id) {
        return tenants.as(shop.tenant(), () -> {
            var content = files.readFrom(id, 0);
            return content == null ? "" : new String(content, UTF_8);
        });
    }

    @Test
    void staff_lists_the_imports_of_all_retailers_or_of_one_and_a_retailer_its_own() {
        var ours = shop.uploaded(Shop.HEADER + SalesLines.lines(0, 1), "");
        var theirs = shop.rival().uploaded(Shop.HEADER + SalesLines.lines(1, 2), "");
        shop.finished(ours);
        shop.rival().finished(theirs);

        listed(Tokens.manager(shop.tenant()), "").body("items.id", contains(theirs, ours));
        listed(Tokens.manager(shop.tenant()), "?retailerId=rival")
                .body("items.id", contains(theirs))
                .body("items.retailerId", contains("rival"));
        listed(Tokens.retailer(shop.tenant(), "parsian"), "?retailerId=rival").body("items.id", contains(ours));
    }

    private ValidatableResponse listed(String token, String query) {
        return shop.as(token).get("/v1/registration-imports" + query).then().statusCode(200);
    }

    @Test
    void results_wait_for_the_end() {
        var id = shop.uploaded(Shop.HEADER + SalesLines.lines(0, 3000), "");
        var early = shop.asRetailer()
                .get("/v1/registration-imports/" + id + "/results")
                .statusCode();

        assertTrue(early == 409 || early == 200);
        await().atMost(60, SECONDS)
                .until(() -> shop.asRetailer()
                                .get("/v1/registration-imports/" + id + "/results")
                                .statusCode()
                        == 200);
    }
}
