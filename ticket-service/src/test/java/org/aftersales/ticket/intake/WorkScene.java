package org.aftersales.ticket.intake;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.ticket.Field;

/** Tickets and the work on them, as their agent does and sees it. */
record WorkScene(Field field, EventProbe events) {

    /** How many of these were told since the mark. */
    long count(String type, long mark) {
        return events.of(field.tenant(), mark).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    ValidatableResponse show(String ticket) {
        return field.agent().get("/v1/tickets/" + ticket).then().statusCode(200);
    }

    ValidatableResponse messages(String ticket) {
        return field.agent().get("/v1/tickets/" + ticket + "/messages").then().statusCode(200);
    }

    String version(String ticket) {
        return show(ticket).extract().header("ETag");
    }

    void begin(String ticket) {
        post(ticket, "assignment", version(ticket), Map.of("assignee", "t1"));
        post(ticket, "transitions", version(ticket), Map.of("to", "IN_PROGRESS"));
    }

    Response resolve(String ticket) {
        return resolve(ticket, version(ticket));
    }

    Response resolve(String ticket, String version) {
        var findings = Map.of("outcome", "REPAIRED", "findingCode", "X");
        return post(ticket, "transitions", version, Map.of("to", "RESOLVED", "findings", findings));
    }

    private Response post(String ticket, String what, String version, Map<String, ?> body) {
        return field.agent()
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + ticket + "/" + what);
    }
}
