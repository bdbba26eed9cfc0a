package org.aftersales.warranty.voiding;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** Who may do what with voidings: the rows of this feature in the service's authorisation matrix. */
public final class VoidingAuthorisation {

    private static final String[] READERS = {CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ADMIN};

    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        var unit = shop.television("S-VOID", "TV55EN510599");
        shop.link(unit, "a-customer");
        var voiding = "/v1/voidings/" + new VoidingCalls(shop).voided(unit);
        var otherCustomer = Tokens.customer(shop.tenant(), "reza");
        matrix.operation("POST /v1/voidings").permits(ADJUSTER, MANAGER).with(request -> request.body("""
                        {"unitId": "01936f5e-0000-7000-8000-00000000dead", "reason": "STOLEN", "evidence": "E-1"}"""));
        matrix.operation("GET /v1/voidings").permits(READERS);
        matrix.operation("GET /v1/voidings/appeals").permits(ADJUSTER, MANAGER);
        matrix.operation("GET /v1/voidings/{id}")
                .at(voiding)
                .permits(READERS)
                .hidesFrom(otherCustomer, Tokens.retailer(shop.tenant(), "rival"));
        matrix.operation("POST /v1/voidings/{id}/appeal")
                .at(voiding + "/appeal")
                .permits(CUSTOMER, AGENT)
                .hidesFrom(otherCustomer)
                .with(request -> request.body(Map.of("statement", "It was not me.")));
        matrix.operation("PUT /v1/voidings/{id}/decision")
                .at(voiding + "/decision")
                .permits(MANAGER)
                .with(request -> request.body(Map.of("decision", "REINSTATE", "reason", "GOODWILL")));
    }

    private VoidingAuthorisation() {}
}
