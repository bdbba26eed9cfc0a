package org.aftersales.loyalty.correction;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.post;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.aftersales.loyalty.Story;

/** Where staff puts points right. */
final class CorrectionDesk {
    static final String PATH = "/v1/corrections";

    private CorrectionDesk() {}

    static ValidatableResponse give(String token, Story whom, int points) {
        return post(token, PATH, told(whom, "CREDIT", points));
    }

    static ValidatableResponse take(String token, Story whom, int points) {
        return post(token, PATH, told(whom, "DEDUCTION", points));
    }

    /** @param posting that gave too much */
    static ValidatableResponse take(String token, Story whom, int points, String posting) {
        var told = told(whom, "DEDUCTION", points);
        told.put("postingId", posting);
        return post(token, PATH, told);
    }

    static Map<String, Object> told(Story whom, String kind, int points) {
        var told = new HashMap<String, Object>(Map.of("memberId", member(whom), "kind", kind, "points", points));
        told.put("reason", "TOLD_TWICE");
        told.put("evidence", "TK-2026-000017");
        return told;
    }

    static ValidatableResponse decide(String token, String id, String how, String version) {
        var request = as(token);
        if (version != null) request.header("If-Match", version);
        return request.put(PATH + "/" + id + "/" + how).then();
    }
}
