package org.aftersales.warranty.contract;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;

import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** Who may do what with contracts: the rows of this feature in the service's authorisation matrix. */
public final class ContractAuthorisation {

    private static final String[] READERS = {CUSTOMER, RETAILER, AGENT, ADJUSTER, MANAGER, ADMIN};
    private static final String NOWHERE = "01936f5e-0000-7000-8000-00000000dead";

    private static final String REWARD = """
            {"unitId": "%s", "reference": "R-1",
             "cover": {"kinds": ["PARTS"], "period": "P6M", "begins": "CONCURRENT"}}""".formatted(NOWHERE);

    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        var unit = shop.television("S-CONTRACT", "TV55EN510596");
        shop.link(unit, "a-customer");
        var contract = "/v1/contracts/" + new ContractCalls(shop).sold(unit, "O-1");
        var strangers = new String[] {Tokens.customer(shop.tenant(), "reza"), Tokens.retailer(shop.tenant(), "rival")};
        addCosts(matrix, contract);
        matrix.operation("POST /v1/contracts")
                .permits(RETAILER, AGENT, MANAGER)
                .with(request -> request.body(ContractCalls.order(NOWHERE, "O-2")));
        matrix.operation("POST /v1/contracts/rewards").permits(AGENT, MANAGER).with(request -> request.body(REWARD));
        matrix.operation("GET /v1/contracts").permits(READERS);
        matrix.operation("GET /v1/contracts/{id}").at(contract).permits(READERS).hidesFrom(strangers);
        matrix.operation("GET /v1/contracts/{id}/cancellation-quote")
                .at(contract + "/cancellation-quote")
                .permits(READERS)
                .hidesFrom(strangers);
        matrix.operation("POST /v1/contracts/{id}/cancellation")
                .at(contract + "/cancellation")
                .permits(CUSTOMER, RETAILER, AGENT, MANAGER)
                .hidesFrom(strangers)
                .with(request -> request.body(
                        "{\"reason\": \"CUSTOMER_WISH\", \"refund\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}}"));
    }

    private static void addCosts(AuthorisationMatrix matrix, String contract) {
        matrix.operation("PUT /v1/contracts/{id}/claim-costs/{claimId}")
                .at(contract + "/claim-costs/" + NOWHERE)
                .permits(ADJUSTER, MANAGER)
                .with(request -> request.body("{\"cost\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}}"));
    }

    private ContractAuthorisation() {}
}
