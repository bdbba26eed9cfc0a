package org.aftersales.warranty.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.warranty.Shop;

/** Televisions sold under a policy that says what repairs do, and the tickets that tell of their repairs. */
@ApplicationScoped
class RepairedUnits {

    static final Consumer<ObjectNode> SUSPENDS = effect -> effect.put("rule", "SUSPEND_ACTUAL_DAYS");
    static final String BEGUN = "2026-11-21T20:29:59Z"; // one second to midnight in Tehran
    static final String DONE = "2026-11-24T20:30:00Z"; // midnight in Tehran: the 25th

    private final TicketsConsumer consumer;

    RepairedUnits(TicketsConsumer consumer) {
        this.consumer = consumer;
    }

    /** A television with parts covered until 2028-08-31 and labour until 2027-08-31, with its approved claim. */
    record Broken(Shop shop, String unit, String claim, UUID ticket) {}

    static Broken soldUnder(Consumer<ObjectNode> repairEffect) {
        return sold(
                Shop.opened().withTelevisionPolicy(policy -> repairEffect.accept(policy.putObject("repairEffect"))));
    }

    static Broken sold(Shop shop) {
        var unit = shop.television("S-1", "TV55EN510501");
        return new Broken(shop, unit, shop.claim(unit), UUID.randomUUID());
    }

    static ValidatableResponse coverage(Broken broken) {
        return broken.shop()
                .asRetailer()
                .get("/v1/units/" + broken.unit() + "/coverage")
                .then()
                .statusCode(200);
    }

    /** From {@link #BEGUN} to {@link #DONE}. */
    void repaired(Broken broken, String outcome) {
        opened(broken, BEGUN);
        resolved(broken, DONE);
        closed(broken, outcome);
    }

    /** Work of this kind that answers no claim; the main board was found to be broken. */
    void paidFor(Broken broken, String kind, String outcome) {
        paidFor(broken, kind, outcome, BEGUN, DONE);
    }

    void paidFor(Broken broken, String kind, String outcome, String begun, String done) {
        tell("opened", broken, Map.of("openedAt", begun, "kind", kind));
        tell("resolved", broken, Map.of("resolvedAt", done, "findingCode", "MAIN_BOARD"));
        closed(broken, outcome);
    }

    void opened(Broken broken, String at) {
        tell("opened", broken, Map.of("openedAt", at));
    }

    void resolved(Broken broken, String at) {
        tell("resolved", broken, Map.of("resolvedAt", at));
    }

    void reopened(Broken broken, String at) {
        tell("reopened", broken, Map.of("reopenedAt", at));
    }

    void cancelled(Broken broken) {
        tell("cancelled", broken, Map.of());
    }

    void closed(Broken broken, String outcome) {
        tell("closed", broken, Map.of("outcome", outcome));
    }

    private void tell(String what, Broken broken, Map<String, String> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put("ticketId", broken.ticket());
        fields.put("unitId", broken.unit());
        fields.put("claimId", broken.claim() == null ? IncomingEvents.REMOVED : broken.claim());
        consumer.receive(IncomingEvents.of(
                "ticket.ticket." + what + ".v1", fields, broken.shop().tenant()));
    }
}
