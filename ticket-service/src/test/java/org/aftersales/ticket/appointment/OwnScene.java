package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.ticket.Field;

/** An appointment that its customer changes themselves. */
record OwnScene(Field field, String ticket, String id, Instant start) {

    /** An installation by the technician {@code t1}. */
    static OwnScene confirmed(Field field, Instant start) {
        var ticket = field.ticket();
        return new OwnScene(field, ticket, field.confirmed(ticket, start, "t1"), start);
    }

    String path() {
        return "/v1/me/tickets/" + ticket + "/appointments/" + id;
    }

    String version() {
        return field.show(id).header("ETag");
    }

    Response change(String token) {
        return Field.as(token).get(path() + "/change");
    }

    List<String> times(String token) {
        return change(token).path("times.start");
    }

    Response move(String token, Instant to, Map<String, ?> fee) {
        return move(token, version(), to, fee);
    }

    Response move(String token, String version, Instant to, Map<String, ?> fee) {
        var body = new HashMap<String, Object>(Map.of("start", to.toString()));
        if (fee != null) body.put("fee", fee);
        return send(token, version, "moves", body);
    }

    Response cancel(String token, Map<String, ?> fee) {
        return send(token, version(), "cancellation", fee == null ? Map.of() : Map.of("fee", fee));
    }

    private Response send(String token, String version, String what, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .post(path() + "/" + what);
    }

    void rule(Map<String, ?> told) {
        field.manager()
                .contentType(ContentType.JSON)
                .body(told)
                .put("/v1/late-change-rules/INSTALLATION")
                .then()
                .statusCode(201);
    }

    void planned(Instant at) {
        field.show(id).then().body("inside.planned.start", equalTo(at.toString()));
    }

    void plans(int count) {
        field.show(id).then().body("inside.plans", hasSize(count));
    }
}
