package org.aftersales.warranty.calendar;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** The calls about work calendars, each held against the published API. */
public record CalendarCalls(Shop shop) {

    /** Six days a week, Friday free, and free on these dates. */
    public static Map<String, Object> iranian(String... holidays) {
        var open = List.of(Map.of("from", "08:00", "to", "17:00"));
        var week = Map.of(
                "SATURDAY", open, "SUNDAY", open, "MONDAY", open, "TUESDAY", open, "WEDNESDAY", open, "THURSDAY", open);
        var exceptions = new ArrayList<Map<String, Object>>();
        for (var date : holidays) exceptions.add(Map.of("date", date, "hours", List.of(), "name", "holiday"));
        return Map.of("name", "Iran", "hours", Map.of("zone", "Asia/Tehran", "week", week, "exceptions", exceptions));
    }

    public ValidatableResponse publish(String version, Map<String, Object> document) {
        return publish(Tokens.manager(shop.tenant()), version, document);
    }

    ValidatableResponse publish(String token, String version, Map<String, Object> document) {
        return shop.as(token)
                .body(document)
                .put("/v1/work-calendars/IR/versions/" + version)
                .then();
    }

    ValidatableResponse read(String path) {
        return shop.as(Tokens.agent(shop.tenant()))
                .get("/v1/work-calendars" + path)
                .then();
    }
}
