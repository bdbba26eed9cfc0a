package org.aftersales.warranty.block;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.warranty.Shop;

/** Who may do what with the block list: the rows of this feature in the service's authorisation matrix. */
public final class BlockAuthorisation {

    private static final String[] READERS = {AGENT, TECHNICIAN, ADJUSTER, MANAGER, ADMIN};

    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        var block = "/v1/blocks/" + new BlockCalls(shop).listed("TV55EN510597", "RECALLED");
        matrix.operation("POST /v1/blocks")
                .permits(AGENT, ADJUSTER, MANAGER)
                .with(request ->
                        request.body(Map.of("gtin", "no-gtin", "serial", "X", "kind", "STOLEN", "reference", "R-1")));
        matrix.operation("GET /v1/blocks").permits(READERS);
        matrix.operation("GET /v1/blocks/{id}").at(block).permits(READERS);
        matrix.operation("POST /v1/blocks/{id}/confirmation")
                .at(block + "/confirmation")
                .permits(ADJUSTER, MANAGER);
        matrix.operation("POST /v1/blocks/{id}/lifting")
                .at(block + "/lifting")
                .permits(ADJUSTER, MANAGER)
                .with(request -> request.body(Map.of("reason", "REMEDIED")));
    }

    private BlockAuthorisation() {}
}
