package org.aftersales.warranty.conflict;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;

import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** Who may do what with conflicts: the rows of this feature in the service's authorisation matrix. */
public final class ConflictAuthorisation {

    private static final String[] READERS = {CUSTOMER, RETAILER, AGENT, ADJUSTER, MANAGER, ADMIN};

    /** Claimed by the matrix' own customer; its retailer, who sold the unit, is a stranger to the conflict. */
    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        var sale = Shop.sale("S-CON", "TV55EN510588");
        sale.put("customerRef", "C-CON"); // nobody's yet
        var unit = shop.register(sale).then().statusCode(201).extract().<String>path("id");
        shop.link(unit, "holder");
        var path = "/v1/conflicts/" + new ConflictCalls(shop).opened("a-customer", "TV55EN510588");
        var strangers = new String[] {
            Tokens.customer(shop.tenant(), "holder"),
            Tokens.customer(shop.tenant(), "reza"),
            Tokens.retailer(shop.tenant(), "rival")
        };
        matrix.operation("POST /v1/conflicts")
                .permits(CUSTOMER, RETAILER)
                .with(request -> request.body(ConflictCalls.claim("TV55EN000000")));
        matrix.operation("GET /v1/conflicts").permits(READERS);
        matrix.operation("GET /v1/conflicts/{id}").at(path).permits(READERS).hidesFrom(strangers);
        matrix.operation("POST /v1/conflicts/{id}/withdrawal")
                .at(path + "/withdrawal")
                .permits(CUSTOMER, RETAILER)
                .hidesFrom(strangers);
        matrix.operation("PUT /v1/conflicts/{id}/decision")
                .at(path + "/decision")
                .permits(ADJUSTER, MANAGER)
                .with(request -> request.body(ConflictCalls.keep()));
    }

    private ConflictAuthorisation() {}
}
