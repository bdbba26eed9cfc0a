package org.aftersales.ticket.technician;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.ticket.Field;

/** Who may do what with technicians. */
public final class TechnicianRows {

    private TechnicianRows() {}

    public static void add(AuthorisationMatrix matrix, String tenant) {
        Field.in(tenant).technician("a-technician");
        var one = "/v1/technicians/a-technician";
        matrix.operation("GET /v1/technicians").permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("GET /v1/technicians/{id}").at(one).permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("GET /v1/technicians/{id}/time")
                .at(one + "/time?from=2026-11-23T00:00:00Z&until=2026-11-24T00:00:00Z")
                .permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("POST /v1/technicians/{id}/absences")
                .at(one + "/absences")
                .permits(TECHNICIAN, MANAGER)
                .with(request -> request.body(
                        Map.of("start", "2026-12-24T00:00:00Z", "end", "2026-12-27T00:00:00Z", "reason", "holiday")));
        matrix.operation("DELETE /v1/technicians/{id}/absences/{absence}")
                .at(one + "/absences/" + UUID.randomUUID())
                .permits(TECHNICIAN, MANAGER);
        matrix.operation("POST /v1/technicians/{id}/feed").at(one + "/feed").permits(TECHNICIAN, MANAGER);
        matrix.operation("DELETE /v1/technicians/{id}/feed").at(one + "/feed").permits(TECHNICIAN, MANAGER);
        matrix.operation("GET /cal/{token}.ics").at("/cal/unknown.ics").isOpen();
        // In another tenant the same id is a new technician, so one that nobody can have stands for "not there".
        matrix.operation("PUT /v1/technicians/{id}")
                .at("/v1/technicians/-no-id")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(Field.document(List.of())));
    }
}
