package org.aftersales.kit.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CursorsTest {
    private final Calls calls = new Calls();

    @Test
    void following_the_cursors_shows_everything_once() {
        var known = new TreeSet<String>();
        for (var number = 0; number < 5; number++) known.add(calls.parcel("parcel " + number));

        var seen = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = page(next, 2).statusCode(200).extract();
            List<String> ids = page.path("items.id");
            seen.addAll(ids);
            next = page.path("next");
        } while (next != null);

        assertEquals(List.copyOf(known), seen);
    }

    @Test
    void the_last_page_has_no_cursor() {
        calls.parcel("a vase");

        page(null, 1).statusCode(200).body("items.size()", equalTo(1)).body("next", nullValue());
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        var cursor = cursor();
        var changed = cursor.substring(0, cursor.length() - 2) + (cursor.endsWith("AA") ? "BB" : "AA");

        assertInvalid(page(changed, 1));
        assertInvalid(page("nonsense!", 1));
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        assertInvalid(calls.agent()
                .queryParam("after", cursor())
                .queryParam("label", "a vase")
                .get("/v1/parcels")
                .then());
    }

    @Test
    void a_cursor_of_another_tenant_is_refused() {
        assertInvalid(new Calls()
                .agent()
                .queryParam("after", cursor())
                .get("/v1/parcels")
                .then());
    }

    @Test
    void limits_are_coerced_or_refused() {
        calls.parcel("a vase");

        page(null, 1_000_000).statusCode(200);
        page(null, 0).statusCode(400).body("errors[0].pointer", equalTo("?limit"));
        page(null, -1).statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    private String cursor() {
        calls.parcel("a vase");
        calls.parcel("a lamp");
        return page(null, 1).statusCode(200).extract().path("next");
    }

    private ValidatableResponse page(@Nullable String after, int limit) {
        var request = calls.agent().queryParam("limit", limit);
        return (after == null ? request : request.queryParam("after", after))
                .get("/v1/parcels")
                .then();
    }

    private static void assertInvalid(ValidatableResponse answer) {
        answer.statusCode(400).body("code", equalTo("invalid-cursor"));
    }
}
