package org.aftersales.loyalty;

import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;

/** What the other services tell of one customer: 599.90 EUR make 59 points by the shipped rates, an answer 50. */
public record Story(String tenant, String subject, UUID customer) {
    public static final String EARNED_AT = "2026-11-18T10:00:00Z";
    public static final String LINKED_AT = "2026-11-19T17:40:02.511Z";
    public static final String CREDIT_BY = "2026-12-20T20:00:00Z";
    public static final String ANSWERED_AT = "2026-11-20T20:00:00Z";

    /** In a tenant of its own. */
    public static Story begin() {
        return in("tenant-" + UUID.randomUUID());
    }

    public static Story in(String tenant) {
        return new Story(tenant, "subject-" + UUID.randomUUID(), UUID.randomUUID());
    }

    /** Another customer of the same person. */
    public Story samePerson() {
        return new Story(tenant, subject, UUID.randomUUID());
    }

    public IncomingEvent registered() {
        return registered(UUID.randomUUID(), "599.90", "EUR");
    }

    public IncomingEvent registered(UUID unit, String amount, String currency) {
        return IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of(
                        "unitId", unit,
                        "customerId", customer,
                        "price", Map.of("amount", amount, "currency", currency),
                        "registeredAt", EARNED_AT),
                tenant);
    }

    public IncomingEvent linked() {
        return IncomingEvents.of(
                "warranty.customer.linked.v1",
                Map.of("customerId", customer, "subject", subject, "linkedAt", LINKED_AT),
                tenant);
    }

    public IncomingEvent erased() {
        return IncomingEvents.of("warranty.customer.erased.v1", Map.of("customerId", customer), tenant);
    }

    /** So much of the price of a unit went back. */
    public IncomingEvent refunded(UUID returned, UUID unit, String price, String refund) {
        return IncomingEvents.of(
                "warranty.return.refunded.v1",
                Map.of(
                        "returnId", returned,
                        "unitId", unit,
                        "customerId", customer,
                        "price", Map.of("amount", price, "currency", "EUR"),
                        "refund", Map.of("amount", refund, "currency", "EUR")),
                tenant);
    }

    /** Somebody approved so many points for a bad experience of the customer; told anew at every call. */
    public IncomingEvent compensated(UUID compensation, long points) {
        return IncomingEvents.of(
                "feedback.compensation.approved.v1",
                Map.of(
                        "compensationId", compensation,
                        "customerId", customer,
                        "points", points,
                        "approvedAt", ANSWERED_AT,
                        "creditBy", CREDIT_BY),
                tenant);
    }

    public IncomingEvent answered(int quality, int emotion) {
        return IncomingEvents.of(
                "feedback.response.recorded.v1",
                Map.of(
                        "invitationId", UUID.randomUUID(),
                        "customerId", customer,
                        "qualityScore", quality,
                        "emotionalScore", emotion,
                        "recordedAt", ANSWERED_AT),
                tenant);
    }
}
