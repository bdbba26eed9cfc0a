package org.aftersales.ticket.ticket;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;

/** Who may keep and run searches, and export what they find. */
final class SearchRows {
    private static final String PATH = "/v1/saved-searches";
    private static final String[] STAFF = {AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN};

    private SearchRows() {}

    static void add(AuthorisationMatrix matrix, String tenant) {
        var search = Map.of("name", "all", "shared", true, "filter", Map.of());
        var shared = PATH + "/" + saved(tenant, search);
        var unknown = PATH + "/" + UUID.randomUUID();

        matrix.operation("GET /v1/ticket-exports")
                .permits(RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("GET " + PATH).permits(STAFF);
        matrix.operation("POST " + PATH).permits(STAFF).with(request -> request.body(search));
        matrix.operation("GET " + PATH + "/{id}").at(shared).permits(STAFF);
        matrix.operation("GET " + PATH + "/{id}/tickets")
                .at(shared + "/tickets")
                .permits(STAFF);
        // What exists is only its owner's to change, and who that is no role says.
        matrix.operation("PUT " + PATH + "/{id}").at(unknown).permits(STAFF).with(request -> request.body(search));
        matrix.operation("DELETE " + PATH + "/{id}").at(unknown).permits(STAFF);
    }

    private static String saved(String tenant, Map<String, ?> search) {
        return TicketScenes.post(Tokens.agent(tenant), PATH, search).path("id");
    }
}
