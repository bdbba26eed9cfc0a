package org.aftersales.warranty.returns;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;

import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** Who may do what with returns: the rows of this feature in the service's authorisation matrix. */
public final class ReturnAuthorisation {

    private static final String[] READERS = {CUSTOMER, RETAILER, AGENT, ADJUSTER, MANAGER, ADMIN};

    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        var unit = shop.television("S-RETURN", "TV55EN510574");
        shop.link(unit, "a-customer");
        var returned = "/v1/returns/" + new ReturnCalls(shop, unit).requested(Map.of("reason", "DEFECTIVE"));
        var strangers = new String[] {Tokens.customer(shop.tenant(), "reza"), Tokens.retailer(shop.tenant(), "rival")};
        matrix.operation("POST /v1/units/{id}/returns")
                .at("/v1/units/" + unit + "/returns")
                .permits(CUSTOMER, RETAILER, AGENT, MANAGER)
                .hidesFrom(strangers)
                .with(request -> request.body(Map.of("reason", "DEFECTIVE")));
        matrix.operation("GET /v1/units/{id}/returns")
                .at("/v1/units/" + unit + "/returns")
                .permits(READERS)
                .hidesFrom(strangers);
        decisions(matrix, returned, strangers);
    }

    private static void decisions(AuthorisationMatrix matrix, String returned, String... strangers) {
        matrix.operation("GET /v1/returns").permits(RETAILER, AGENT, ADJUSTER, MANAGER, ADMIN);
        matrix.operation("GET /v1/returns/{id}").at(returned).permits(READERS).hidesFrom(strangers);
        matrix.operation("POST /v1/returns/{id}/refund")
                .at(returned + "/refund")
                .permits(RETAILER, MANAGER)
                .hidesFrom(strangers[1])
                .with(request -> request.body(Map.of("refund", Map.of("amount", "1.00", "currency", "EUR"))));
        matrix.operation("POST /v1/returns/{id}/withdrawal")
                .at(returned + "/withdrawal")
                .permits(CUSTOMER, RETAILER, AGENT)
                .hidesFrom(strangers);
        matrix.operation("POST /v1/returns/{id}/rejection")
                .at(returned + "/rejection")
                .permits(RETAILER, MANAGER)
                .hidesFrom(strangers[1])
                .with(request -> request.body(Map.of("reason", "TOO_LATE")));
    }

    private ReturnAuthorisation() {}
}
