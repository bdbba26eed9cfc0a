package org.aftersales.warranty.transfer;

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

/** Who may do what with transfers: the rows of this feature in the service's authorisation matrix. */
public final class TransferAuthorisation {

    private static final String[] READERS = {CUSTOMER, RETAILER, AGENT, ADJUSTER, MANAGER, ADMIN};

    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        var unit = shop.television("S-TRANSFER", "TV55EN510598");
        shop.link(unit, "a-customer");
        var transfer = "/v1/transfers/"
                + new TransferCalls(shop).offered(unit, "a-customer").id();
        var otherCustomer = Tokens.customer(shop.tenant(), "reza");
        matrix.operation("POST /v1/transfers")
                .permits(CUSTOMER)
                .with(request -> request.body("{\"unitId\": \"01936f5e-0000-7000-8000-00000000dead\"}"));
        matrix.operation("POST /v1/transfers/acceptances")
                .permits(CUSTOMER)
                .with(request -> request.body(Map.of("code", "nothing")));
        matrix.operation("GET /v1/transfers").permits(READERS);
        matrix.operation("GET /v1/transfers/{id}")
                .at(transfer)
                .permits(READERS)
                .hidesFrom(otherCustomer, Tokens.retailer(shop.tenant(), "rival"));
        matrix.operation("POST /v1/transfers/{id}/withdrawal")
                .at(transfer + "/withdrawal")
                .permits(CUSTOMER, AGENT)
                .hidesFrom(otherCustomer);
    }

    private TransferAuthorisation() {}
}
