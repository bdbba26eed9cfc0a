package org.aftersales.ticket.appointment;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** Who may do what with appointments. Technicians report only on their own, which is a rule and not a role's. */
public final class AppointmentRows {

    private static final String[] EVERYBODY = {CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN
    };

    private AppointmentRows() {}

    /** @param customer linked to the subject {@code a-customer} */
    public static void add(AuthorisationMatrix matrix, String tenant, UUID customer) {
        var field = Field.of(tenant, customer).technician("t-1");
        var ticket = field.ticket();
        var one = "/v1/appointments/" + field.confirmed(ticket, Field.MONDAY, "a-technician");
        matrix.operation("POST /v1/slots/search")
                .permits(AGENT, TECHNICIAN, MANAGER)
                .with(request -> request.body(search()));
        matrix.operation("POST /v1/appointments")
                .permits(AGENT, MANAGER)
                .with(request -> request.body(Field.installation(ticket)));
        matrix.operation("GET /v1/appointments/{id}").at(one).permits(EVERYBODY).hidesFrom(strangers(tenant));
        matrix.operation("GET /v1/tickets/{id}/appointments")
                .at("/v1/tickets/" + ticket + "/appointments")
                .permits(EVERYBODY)
                .hidesFrom(strangers(tenant));
        matrix.operation("GET /v1/drifted-appointments").permits(AGENT, MANAGER, ADMIN);
        lateChanges(matrix, one, tenant);
        own(matrix, "/v1/me/tickets/" + ticket + one.replace("/v1", ""), tenant);
        plans(matrix, one, tenant);
        visits(matrix, one, tenant);
    }

    /** In another tenant the same type has no rule yet, so one that is refused stands for "not there". */
    private static void lateChanges(AuthorisationMatrix matrix, String one, String tenant) {
        matrix.operation("GET /v1/appointments/{id}/late-change")
                .at(one + "/late-change")
                .permits(CUSTOMER, AGENT, MANAGER)
                .hidesFrom(Tokens.customer(tenant, "another-customer"));
        matrix.operation("POST /v1/appointments/{id}/late-fees/{fee}/waiver")
                .at(one + "/late-fees/" + UUID.randomUUID() + "/waiver")
                .permits(AGENT, MANAGER)
                .with(request -> request.body(Map.of("reason", "goodwill")));
        matrix.operation("GET /v1/late-change-rules").permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("GET /v1/late-change-rules/{type}")
                .at("/v1/late-change-rules/DELIVERY")
                .permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("PUT /v1/late-change-rules/{type}")
                .at("/v1/late-change-rules/NO_TYPE")
                .permits(MANAGER, ADMIN)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("cutOff", "PT24H")));
    }

    private static void own(AuthorisationMatrix matrix, String one, String tenant) {
        var operation = "/v1/me/tickets/{id}/appointments/{appointment}/";
        var another = Tokens.customer(tenant, "another-customer");
        matrix.operation("GET " + operation + "change")
                .at(one + "/change")
                .permits(CUSTOMER)
                .hidesFrom(another);
        matrix.operation("POST " + operation + "moves")
                .at(one + "/moves")
                .permits(CUSTOMER)
                .hidesFrom(another)
                .with(request -> request.body(Map.of("start", Field.MONDAY.toString())));
        matrix.operation("POST " + operation + "cancellation")
                .at(one + "/cancellation")
                .permits(CUSTOMER)
                .hidesFrom(another)
                .with(request -> request.body(Map.of()));
    }

    private static void plans(AuthorisationMatrix matrix, String one, String tenant) {
        var slot = Field.slot(Field.MONDAY, "t-1");
        commands(matrix, one, "holds", Map.of("slot", slot)).permits(AGENT, MANAGER);
        commands(matrix, one, "confirmation", Map.of()).permits(AGENT, MANAGER);
        commands(matrix, one, "reschedules", Map.of("slot", slot, "askedBy", "OFFICE"))
                .permits(AGENT, MANAGER);
        commands(matrix, one, "cancellation", Map.of("askedBy", "CUSTOMER", "reason", "x"))
                .permits(CUSTOMER, AGENT, MANAGER)
                .hidesFrom(Tokens.customer(tenant, "another-customer"));
    }

    private static void visits(AuthorisationMatrix matrix, String one, String tenant) {
        commands(matrix, one, "start", Map.of()).permits(AGENT, TECHNICIAN, MANAGER);
        commands(matrix, one, "no-show", Map.of("missedBy", "CUSTOMER")).permits(AGENT, TECHNICIAN, MANAGER);
        commands(matrix, one, "completion", Map.of("topics", List.of())).permits(AGENT, TECHNICIAN, MANAGER);
        matrix.operation("GET /v1/appointments/{id}/acceptance")
                .at(one + "/acceptance")
                .permits(AGENT, TECHNICIAN, MANAGER);
        commands(matrix, one, "understanding", Map.of("understanding", "UNDERSTOOD"))
                .permits(CUSTOMER, AGENT, MANAGER)
                .hidesFrom(Tokens.customer(tenant, "another-customer"));
    }

    private static AuthorisationMatrix.Row commands(
            AuthorisationMatrix matrix, String one, String command, Map<String, ?> body) {
        return matrix.operation("POST /v1/appointments/{id}/" + command)
                .at(one + "/" + command)
                .with(request -> request.body(body));
    }

    private static String[] strangers(String tenant) {
        return new String[] {Tokens.retailer(tenant, "novin"), Tokens.customer(tenant, "another-customer")};
    }

    private static Map<String, Object> search() {
        var within = Map.of("start", "2026-11-23T00:00:00Z", "end", "2026-11-24T00:00:00Z");
        return Map.of("type", "TRAINING", "mode", "PHONE", "within", within);
    }
}
