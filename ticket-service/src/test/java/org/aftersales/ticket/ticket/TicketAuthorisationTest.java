package org.aftersales.ticket.ticket;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.test.WebhookRows;
import org.aftersales.ticket.appointment.AppointmentRows;
import org.aftersales.ticket.attachment.AttachmentRows;
import org.aftersales.ticket.conversation.MessageRows;
import org.aftersales.ticket.field.FieldRows;
import org.aftersales.ticket.mail.MailRows;
import org.aftersales.ticket.queue.QueueRows;
import org.aftersales.ticket.relation.RelationRows;
import org.aftersales.ticket.routine.RoutineRows;
import org.aftersales.ticket.sla.PromiseRows;
import org.aftersales.ticket.technician.TechnicianRows;
import org.aftersales.ticket.tracking.TrackingRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketAuthorisationTest {
    private static final String[] EVERYBODY = {CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN
    };

    @Inject
    TicketScenes scenes;

    @Test
    void everybody_may_do_what_their_role_says_and_nothing_else() {
        var tenant = TicketScenes.aTenant();
        var customer = UUID.randomUUID();
        var ticket = "/v1/tickets/" + scenes.aRepair(tenant, "parsian", customer);
        scenes.link(tenant, customer, "a-customer");
        var matrix = new AuthorisationMatrix(tenant);

        matrix.operation("GET /v1/tickets").permits(EVERYBODY);
        matrix.operation("POST /v1/tickets")
                .permits(CUSTOMER, RETAILER, AGENT, TECHNICIAN, MANAGER)
                .with(request -> request.contentType(ContentType.JSON)
                        .body(Map.of("kind", "SUPPORT", "customerId", customer, "retailerId", "parsian")));
        matrix.operation("GET /v1/lifecycles").permits(EVERYBODY);
        matrix.operation("GET /v1/tickets/{id}")
                .at(ticket)
                .permits(EVERYBODY)
                .hidesFrom(Tokens.retailer(tenant, "novin"), Tokens.customer(tenant, "another-customer"));
        moves(matrix, ticket, Tokens.retailer(tenant, "novin"), Tokens.customer(tenant, "another-customer"));
        changes(matrix, ticket);
        PromiseRows.addTo(matrix, ticket, Tokens.retailer(tenant, "novin"));
        unasked(matrix, ticket);
        features(matrix, tenant, customer);

        matrix.verify();
    }

    private static void features(AuthorisationMatrix matrix, String tenant, UUID customer) {
        TechnicianRows.add(matrix, tenant);
        AppointmentRows.add(matrix, tenant, customer);
        TrackingRows.add(matrix, tenant, customer);
        MessageRows.add(matrix, tenant, customer);
        AttachmentRows.add(matrix, tenant, customer);
        RelationRows.add(matrix, tenant, customer);
        FieldRows.add(matrix);
        SearchRows.add(matrix, tenant);
        WebhookRows.addTo(matrix, tenant);
        QueueRows.add(matrix, tenant, customer);
    }

    private static void moves(AuthorisationMatrix matrix, String ticket, String... strangers) {
        matrix.operation("POST /v1/tickets/{id}/assignment")
                .at(ticket + "/assignment")
                .permits(AGENT, MANAGER, TECHNICIAN)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of()));
        matrix.operation("GET /v1/tickets/{id}/transitions")
                .at(ticket + "/transitions")
                .permits(EVERYBODY)
                .hidesFrom(strangers);
        matrix.operation("POST /v1/tickets/{id}/transitions")
                .at(ticket + "/transitions")
                .permits(CUSTOMER, RETAILER, AGENT, MANAGER, TECHNICIAN)
                .hidesFrom(strangers)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("to", "IN_PROGRESS")));
        matrix.operation("POST /v1/tickets/{id}/follow-ups")
                .at(ticket + "/follow-ups")
                .permits(CUSTOMER, RETAILER, AGENT, MANAGER, TECHNICIAN)
                .hidesFrom(strangers)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of()));
    }

    private static void changes(AuthorisationMatrix matrix, String ticket) {
        matrix.operation("GET /v1/tickets/updates")
                .permits(RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("POST /v1/tickets/bulk-changes")
                .permits(AGENT, MANAGER)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("items", List.of())));
        matrix.operation("GET /v1/tickets/{id}/changes")
                .at(ticket + "/changes")
                .permits(AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("GET /v1/tickets/{id}/changes/verification")
                .at(ticket + "/changes/verification")
                .permits(MANAGER, ANALYST, ADMIN);
        matrix.operation("PUT /v1/tickets/{id}/priority")
                .at(ticket + "/priority")
                .permits(AGENT, MANAGER)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("priority", "HIGH")));
        items(matrix, ticket);
    }

    private static void items(AuthorisationMatrix matrix, String ticket) {
        matrix.operation("POST /v1/tickets/{id}/items")
                .at(ticket + "/items")
                .permits(AGENT, MANAGER, TECHNICIAN)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("gtin", "09521234001348")));
        matrix.operation("PUT /v1/tickets/{id}/items/{item}/outcome")
                .at(ticket + "/items/" + UUID.randomUUID() + "/outcome")
                .permits(AGENT, MANAGER, TECHNICIAN)
                .with(request ->
                        request.contentType(ContentType.JSON).body(Map.of("outcome", "REPAIRED", "findingCode", "X")));
    }

    private static void unasked(AuthorisationMatrix matrix, String ticket) {
        MailRows.add(matrix, ticket);
        RoutineRows.add(matrix);
        eventProblems(matrix);
    }

    private static void eventProblems(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/event-retries").permits(ADMIN);
        matrix.operation("GET /v1/dead-letters").permits(ADMIN);
        matrix.operation("POST /v1/dead-letters/{id}/replays")
                .at("/v1/dead-letters/" + UUID.randomUUID() + "/replays")
                .permits(ADMIN);
    }
}
