package org.aftersales.warranty.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.ShippedCatalogue;

/** Televisions sold under a policy that says what repairs do, and the tickets that tell of their repairs. */
@ApplicationScoped
class RepairedUnits {

    private final TicketsConsumer consumer;

    RepairedUnits(TicketsConsumer consumer) {
        this.consumer = consumer;
    }

    /** A television with parts covered until 2028-08-31 and labour until 2027-08-31, with its approved claim. */
    record Broken(Shop shop, String unit, String claim, UUID ticket) {}

    static Broken soldUnder(Consumer<ObjectNode> repairEffect) {
        var shop = Shop.opened();
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("version", 2).put("effectiveFrom", "2025-01-01");
        repairEffect.accept(policy.putObject("repairEffect"));
        shop.as(Tokens.retailer(shop.tenant(), shop.retailer()))
                .body(policy.toString())
                .put("/v1/policies/TV-36/versions/2")
                .then()
                .statusCode(201);
        var unit = shop.television("S-1", "TV55EN510501");
        return new Broken(shop, unit, shop.claim(unit), UUID.randomUUID());
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
        fields.put("claimId", broken.claim());
        consumer.receive(IncomingEvents.of(
                "ticket.ticket." + what + ".v1", fields, broken.shop().tenant()));
    }
}
