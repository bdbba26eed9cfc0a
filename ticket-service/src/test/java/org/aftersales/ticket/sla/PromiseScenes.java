package org.aftersales.ticket.sla;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;

/** Calendars and policies as people publish them. */
final class PromiseScenes {
    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    /** Monday to Friday with a lunch break in Berlin. */
    static final Map<String, Object> OFFICE = Map.of(
            "zone",
            "Europe/Berlin",
            "week",
            week(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"), "09:00-12:30", "13:30-18:00"));

    static final Map<String, Object> AROUND_THE_CLOCK = Map.of(
            "zone",
            "Europe/Berlin",
            "week",
            week(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"), "00:00-24:00"));

    private PromiseScenes() {}

    static RequestSpecification as(String token) {
        return given().filter(DOCUMENTED).auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Map<String, Object> week(List<String> days, String... hours) {
        var intervals = Stream.of(hours)
                .map(text -> text.split("-"))
                .map(ends -> Map.of("from", ends[0], "to", ends[1]))
                .toList();
        var week = new LinkedHashMap<String, Object>();
        days.forEach(day -> week.put(day, intervals));
        return week;
    }

    /** The hours with dates that have hours of their own. */
    static Map<String, Object> except(Map<String, Object> hours, Map<String, Object> exception) {
        var changed = new LinkedHashMap<>(hours);
        changed.put("exceptions", List.of(exception));
        return changed;
    }

    static Map<String, Object> calendar(Map<String, Object> hours) {
        return Map.of("name", "Customer service", "nameFa", "خدمات مشتریان", "hours", hours);
    }

    static Response publish(String tenant, String code, int version, Map<String, Object> hours) {
        return as(Tokens.manager(tenant))
                .body(calendar(hours))
                .put("/v1/work-calendars/" + code + "/versions/" + version);
    }
}
