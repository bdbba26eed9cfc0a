package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.aftersales.launcher.Service;

/** The loyalty programme of a tenant, as its manager sees it. */
final class Ledger {
    private final String tenant;
    private final String manager;

    Ledger(String tenant) {
        this.tenant = tenant;
        manager = Stage.platform().tokens().staff("manager", tenant, "the-manager");
    }

    /** Puts money off for 100 points, or fewer, into the catalogue. */
    void offers(String reward) {
        var terms = Map.of("kind", "DISCOUNT", "name", "Money off", "points", 100);
        tell("/v1/rewards", Map.of("code", reward, "terms", terms));
    }

    void tell(String path, Map<String, ?> body) {
        var reply = post(path, body).make();
        assertEquals(201, reply.status(), reply::toString);
    }

    Call post(String path, Map<String, ?> body) {
        return Call.post(
                Stage.platform().url(Service.LOYALTY),
                manager,
                path,
                body,
                UUID.randomUUID().toString());
    }

    /** Every invariant holds, and every posting is as it was sealed. */
    void assertSound() {
        for (var path : new String[] {"/v1/ledger/check", "/v1/ledger/chain"}) {
            var reply = Call.get(Stage.platform().url(Service.LOYALTY), manager, path)
                    .make();
            assertTrue(reply.json().path("sound").asBoolean(), reply::toString);
        }
    }

    /** How many postings there are for a reason. */
    long postings(String reason) {
        var query = "select count(*)::text from posting where tenant_id = ? and reason = '" + reason + "'";
        return Long.parseLong(
                Databases.texts(Service.LOYALTY, query, tenant).iterator().next());
    }
}
