package org.aftersales.loyalty.household;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Story;

/** What members of a household do, and what staff does for them. */
final class Family {
    private Family() {}

    static String invite(Story who) {
        return post(token(who), "/v1/me/household/invitations", null)
                .statusCode(201)
                .extract()
                .path("code");
    }

    static ValidatableResponse join(Story who, String code) {
        return post(token(who), "/v1/me/household/memberships", Map.of("code", code));
    }

    static ValidatableResponse household(Story who) {
        return as(token(who)).get("/v1/me/household").then();
    }

    static ValidatableResponse leave(Story who) {
        return as(token(who)).delete("/v1/me/household").then();
    }

    static ValidatableResponse give(Story who, Story whom, int points) {
        return post(token(who), "/v1/me/gifts", Map.of("to", member(whom), "points", points));
    }

    static ValidatableResponse takeBack(String tenant, String gift, String version) {
        var request = as(Tokens.agent(tenant));
        if (version != null) request.header("If-Match", version);
        return request.put("/v1/gifts/" + gift + "/reversal").then();
    }

    static ValidatableResponse loyalty(Story who) {
        return as(token(who)).get("/v1/me/loyalty").then();
    }

    static ValidatableResponse manager(Story story, String path) {
        return as(Tokens.manager(story.tenant())).get(path).then();
    }
}
