package org.aftersales.ticket.tracking;

import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Who may follow a ticket. */
public final class TrackingRows {

    private TrackingRows() {}

    /** @param customer linked to the subject {@code a-customer} */
    public static void add(AuthorisationMatrix matrix, String tenant, UUID customer) {
        var ticket = Field.of(tenant, customer).ticket();
        var stranger = Tokens.customer(tenant, "another-customer");
        matrix.operation("POST /v1/tickets/{id}/tracking-links")
                .at("/v1/tickets/" + ticket + "/tracking-links")
                .permits(CUSTOMER, AGENT, MANAGER)
                .hidesFrom(stranger);
        matrix.operation("DELETE /v1/tickets/{id}/tracking-links")
                .at("/v1/tickets/" + ticket + "/tracking-links")
                .permits(CUSTOMER, AGENT, MANAGER)
                .hidesFrom(stranger);
        matrix.operation("GET /v1/me/tickets").permits(CUSTOMER);
        matrix.operation("GET /v1/me/tickets/{id}")
                .at("/v1/me/tickets/" + ticket)
                .permits(CUSTOMER)
                .hidesFrom(stranger);
        matrix.operation("GET /t/{token}").at("/t/unknown").isOpen();
        matrix.operation("GET /t/{token}/files/{file}")
                .at("/t/unknown/files/" + UUID.randomUUID())
                .isOpen();
    }
}
