package org.aftersales.ticket.routine;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RoutineResourceTest {

    private Field field;

    @BeforeEach
    void a_tenant() {
        field = Field.opened();
    }

    @Test
    void a_routine_is_told_read_and_changed_in_the_version_that_was_read() {
        var told = Map.of("acknowledge", true, "noticeAfter", "P5D", "closeAfter", "P2D");

        put(told, null).then().statusCode(201).body("routine.noticeAfter", equalTo("P5D"));
        put(told, null).then().statusCode(428);
        put(told, "\"7\"").then().statusCode(412);
        put(Map.of("acknowledge", false), "\"0\"").then().statusCode(200).body("routine.acknowledge", equalTo(false));

        field.agent().get("/v1/routines/SUPPORT").then().statusCode(200).header("ETag", "\"1\"");
        field.agent().get("/v1/routines").then().statusCode(200).body("items.kind", contains("SUPPORT"));
    }

    @Test
    void what_another_tenant_or_another_kind_does_says_nothing_here() {
        put(Map.of("acknowledge", true), null).then().statusCode(201);

        field.agent().get("/v1/routines/REPAIR").then().statusCode(404);
        Field.opened().agent().get("/v1/routines").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "PT59M,  P2D,    /noticeAfter",
        "P366D,  P2D,    /noticeAfter",
        "P5D,    a week, /closeAfter",
        "P5D,    ,       /closeAfter",
        ",       P2D,    /closeAfter",
    })
    void a_routine_that_cannot_be_kept_is_refused(String notice, String close, String pointer) {
        var told = new HashMap<String, Object>(Map.of("acknowledge", false));
        if (notice != null) told.put("noticeAfter", notice);
        if (close != null) told.put("closeAfter", close);

        put(told, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-routine"))
                .body("errors.pointer", hasItem(pointer));
    }

    private Response put(Map<String, ?> told, String version) {
        var request = field.manager().contentType(ContentType.JSON).body(told);
        if (version != null) request.header("If-Match", version);
        return request.put("/v1/routines/SUPPORT");
    }
}
