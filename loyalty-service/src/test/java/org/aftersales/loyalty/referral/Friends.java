package org.aftersales.loyalty.referral;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Desk;
import org.aftersales.loyalty.Story;

/** Members of a tenant and their friends. What they buy costs 100.00 EUR, which earns 10 points by the shipped rates. */
record Friends(String tenant) {
    /** 100 points for who has brought a friend, 50 for the friend. */
    void rewarded() {
        publish("referrer", Map.of("points", 100, "when", Map.of("types", new String[] {"REFERRER"})));
        publish("referee", Map.of("points", 50, "when", Map.of("types", new String[] {"REFEREE"})));
    }

    private void publish(String code, Map<String, ?> terms) {
        Desk.publish(tenant, "REFERRAL", code, terms);
    }

    String code(Story member) {
        return issue(member, Map.of()).statusCode(201).extract().path("code");
    }

    ValidatableResponse issue(Story member, Map<String, ?> told) {
        return post(token(member), "/v1/me/referral-code", told);
    }

    ValidatableResponse accept(Story friend, String code) {
        return accept(friend, Map.of("code", code));
    }

    ValidatableResponse accept(Story friend, Map<String, ?> told) {
        return post(token(friend), "/v1/referrals", told);
    }

    /** The id of a referral that was accepted. */
    UUID brought(Story friend, String code) {
        return UUID.fromString(accept(friend, code).statusCode(201).extract().path("id"));
    }

    int points(Story member) {
        return Desk.points(member);
    }

    ValidatableResponse mine(Story member) {
        return as(token(member)).get("/v1/me/referrals").then();
    }

    ValidatableResponse seen(UUID referral) {
        return as(Tokens.agent(tenant)).get("/v1/referrals/" + referral).then();
    }

    static IncomingEvent bought(Story friend, UUID unit, String at) {
        var told = new HashMap<String, Object>(Map.of("unitId", unit, "registeredAt", Instant.parse(at)));
        told.put("customerId", friend.customer());
        told.put("price", Map.of("amount", "100.00", "currency", "EUR"));
        return IncomingEvents.of("warranty.unit.registered.v1", told, friend.tenant());
    }

    static IncomingEvent gaveBack(Story friend, UUID unit, String at) {
        return refunded(friend, unit, "100.00", at);
    }

    static IncomingEvent refunded(Story friend, UUID unit, String refund, String at) {
        var told = new HashMap<String, Object>(Map.of("returnId", UUID.randomUUID(), "unitId", unit));
        told.put("customerId", friend.customer());
        told.put("price", Map.of("amount", "100.00", "currency", "EUR"));
        told.put("refund", Map.of("amount", refund, "currency", "EUR"));
        told.put("refundedAt", Instant.parse(at));
        return IncomingEvents.of("warranty.return.refunded.v1", told, friend.tenant());
    }
}
