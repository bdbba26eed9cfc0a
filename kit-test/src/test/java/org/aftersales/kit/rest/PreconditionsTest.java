package org.aftersales.kit.rest;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreconditionsTest {
    private final Calls calls = new Calls();

    @Test
    void the_etag_that_was_read_permits_one_change() {
        var path = "/v1/parcels/" + calls.parcel("a vase");
        var tag = calls.agent().get(path).then().statusCode(200).extract().header("ETag");

        calls.agent()
                .header("If-Match", tag)
                .put(path + "/dispatch")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("SENT"));
        calls.agent()
                .header("If-Match", tag)
                .put(path + "/dispatch")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
    }

    @Test
    void a_change_without_if_match_answers_428() {
        calls.agent()
                .put("/v1/parcels/" + calls.parcel("a vase") + "/dispatch")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-missing"));
    }

    @Test
    void the_star_matches_whatever_there_is() {
        calls.agent()
                .header("If-Match", "*")
                .put("/v1/parcels/" + calls.parcel("a vase") + "/dispatch")
                .then()
                .statusCode(200);
    }

    @Test
    void a_transition_the_table_lacks_answers_409() {
        var path = "/v1/parcels/" + calls.parcel("a vase") + "/dispatch";
        calls.agent().header("If-Match", "*").put(path).then().statusCode(200);

        calls.agent()
                .header("If-Match", "*")
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void an_unknown_thing_answers_404_before_anything_else() {
        calls.agent()
                .header("If-Match", "\"0\"")
                .put("/v1/parcels/" + UUID.randomUUID() + "/dispatch")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
