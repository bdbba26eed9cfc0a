package org.aftersales.ticket.relation;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Who may say how tickets belong together. */
public final class RelationRows {

    private RelationRows() {}

    /** @param customer linked to the subject {@code a-customer} */
    public static void add(AuthorisationMatrix matrix, String tenant, UUID customer) {
        var ticket = "/v1/tickets/" + Field.of(tenant, customer).ticket();
        matrix.operation("POST /v1/tickets/{id}/merge")
                .at(ticket + "/merge")
                .permits(AGENT, MANAGER)
                .with(request -> request.contentType(ContentType.JSON)
                        .body(Map.of("into", UUID.randomUUID(), "reason", "same-fault")));
        matrix.operation("POST /v1/tickets/{id}/unmerge")
                .at(ticket + "/unmerge")
                .permits(AGENT, MANAGER)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("reason", "mistake")));
        matrix.operation("GET /v1/tickets/{id}/relations")
                .at(ticket + "/relations")
                .permits(AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("POST /v1/tickets/{id}/splits")
                .at(ticket + "/splits")
                .permits(AGENT, MANAGER)
                .with(request -> request.contentType(ContentType.JSON)
                        .body(Map.of("items", List.of(UUID.randomUUID()), "reason", "two-faults")));
        duplicates(matrix, tenant, ticket);
        links(matrix, ticket);
    }

    private static void duplicates(AuthorisationMatrix matrix, String tenant, String ticket) {
        matrix.operation("GET /v1/tickets/{id}/duplicates")
                .at(ticket + "/duplicates")
                .permits(CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER)
                .hidesFrom(Tokens.customer(tenant, "another-customer"));
    }

    private static void links(AuthorisationMatrix matrix, String ticket) {
        matrix.operation("GET /v1/tickets/{id}/links")
                .at(ticket + "/links")
                .permits(AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("POST /v1/tickets/{id}/links")
                .at(ticket + "/links")
                .permits(AGENT, TECHNICIAN, MANAGER)
                .with(request -> request.contentType(ContentType.JSON)
                        .body(Map.of("relation", "RELATED_TO", "ticketId", UUID.randomUUID())));
        matrix.operation("DELETE /v1/tickets/{id}/links/{link}")
                .at(ticket + "/links/" + UUID.randomUUID())
                .permits(AGENT, TECHNICIAN, MANAGER);
    }
}
