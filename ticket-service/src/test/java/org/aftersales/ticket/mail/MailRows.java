package org.aftersales.ticket.mail;

import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MAIL_GATEWAY;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who hands mails over, sees what became of them and decides about them. */
public final class MailRows {

    private MailRows() {}

    /** @param ticket its path */
    public static void add(AuthorisationMatrix matrix, String ticket) {
        var received = "/v1/received-mails/" + UUID.randomUUID();
        matrix.operation("GET /v1/tickets/{id}/mails").at(ticket + "/mails").permits(AGENT, TECHNICIAN, MANAGER);
        matrix.operation("POST /v1/inbound-mails")
                .permits(MAIL_GATEWAY)
                .with(request -> PostOffice.asMail(request, RawMail.from("somebody@elsewhere.test")));
        matrix.operation("GET /v1/received-mails").permits(AGENT, MANAGER);
        matrix.operation("GET /v1/received-mails/{id}").at(received).permits(AGENT, MANAGER);
        matrix.operation("GET /v1/received-mails/{id}/content")
                .at(received + "/content")
                .permits(AGENT, MANAGER);
        matrix.operation("POST /v1/received-mails/{id}/assignment")
                .at(received + "/assignment")
                .permits(AGENT, MANAGER)
                .with(request -> request.contentType(ContentType.JSON)
                        .body(Map.of("ticketId", UUID.randomUUID(), "fromCustomer", false)));
        matrix.operation("POST /v1/received-mails/{id}/dismissal")
                .at(received + "/dismissal")
                .permits(AGENT, MANAGER);
    }
}
