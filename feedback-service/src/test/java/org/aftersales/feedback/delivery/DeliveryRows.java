package org.aftersales.feedback.delivery;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MAIL_GATEWAY;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who tells what became of messages, who may say that they want none, and who is told what is kept. */
public final class DeliveryRows {

    private DeliveryRows() {}

    public static void add(AuthorisationMatrix matrix, UUID customer) {
        matrix.operation("GET /v1/customers/me/export").permits(CUSTOMER);
        matrix.operation("GET /v1/customers/{id}/export")
                .at("/v1/customers/" + customer + "/export")
                .permits(MANAGER, ADMIN);
        matrix.operation("PUT /v1/deliveries/{id}/report")
                .at("/v1/deliveries/" + UUID.randomUUID() + "/report")
                .permits(MAIL_GATEWAY)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("outcome", "DELIVERED")));
        matrix.operation("GET /u/{token}").at("/u/unknown").isOpen();
        matrix.operation("POST /u/{token}")
                .at("/u/unknown")
                .isOpen()
                .with(request -> request.formParam("wish", "again"));
    }
}
