package org.aftersales.ticket.attachment;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Who may send and read files. */
public final class AttachmentRows {

    private static final Map<String, Object> FILE =
            Map.of("name", "a.pdf", "type", "PDF", "size", 9, "visibility", "PUBLIC");

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private AttachmentRows() {}

    /** @param customer linked to the subject {@code a-customer} */
    public static void add(AuthorisationMatrix matrix, String tenant, UUID customer) {
        var field = Field.of(tenant, customer);
        var files = "/v1/tickets/" + field.ticket() + "/attachments";
        var stranger = Tokens.customer(tenant, "another-customer");
        matrix.operation("POST /v1/tickets/{id}/attachments")
                .at(files)
                .permits(CUSTOMER, AGENT, TECHNICIAN, MANAGER)
                .hidesFrom(stranger)
                .with(request -> request.body(FILE));
        one(matrix, "/v1/attachments/" + declared(field, files), stranger);
    }

    private static void one(AuthorisationMatrix matrix, String one, String stranger) {
        matrix.operation("PUT /v1/attachments/{id}/content")
                .at(one + "/content")
                .permits(CUSTOMER, AGENT, TECHNICIAN, MANAGER)
                .hidesFrom(stranger)
                .with(request -> request.contentType("application/octet-stream").body(PDF));
        matrix.operation("GET /v1/attachments/{id}")
                .at(one)
                .permits(CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER)
                .hidesFrom(stranger);
        matrix.operation("GET /v1/attachments/{id}/content")
                .at(one + "/content")
                .permits(CUSTOMER, AGENT, TECHNICIAN, ADJUSTER, MANAGER)
                .hidesFrom(stranger);
    }

    private static String declared(Field field, String files) {
        return field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(FILE)
                .post(files)
                .path("id");
    }
}
