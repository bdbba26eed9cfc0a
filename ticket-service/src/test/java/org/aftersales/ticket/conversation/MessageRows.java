package org.aftersales.ticket.conversation;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Who may write and read what. */
public final class MessageRows {

    private MessageRows() {}

    /** @param customer linked to the subject {@code a-customer} */
    public static void add(AuthorisationMatrix matrix, String tenant, UUID customer) {
        var messages = "/v1/tickets/" + Field.of(tenant, customer).ticket() + "/messages";
        var stranger = Tokens.customer(tenant, "another-customer");
        matrix.operation("POST /v1/tickets/{id}/messages")
                .at(messages)
                .permits(CUSTOMER, AGENT, TECHNICIAN, MANAGER)
                .hidesFrom(stranger)
                .with(request -> request.body(Map.of("body", "Hello")));
        matrix.operation("GET /v1/tickets/{id}/messages")
                .at(messages)
                .permits(CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER)
                .hidesFrom(stranger);
        canned(matrix);
    }

    /** In another tenant the same code is a new answer, so one that nothing can have stands for "not there". */
    private static void canned(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/canned-answers").permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("GET /v1/canned-answers/{code}")
                .at("/v1/canned-answers/none")
                .permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("PUT /v1/canned-answers/{code}")
                .at("/v1/canned-answers/-no-code")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(Map.of("en", "Thanks", "fa", "سپاس")));
    }
}
