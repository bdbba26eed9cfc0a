package org.aftersales.ticket.field;

import java.util.List;
import java.util.Map;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may do what from the field. */
public final class FieldRows {

    private FieldRows() {}

    public static void add(AuthorisationMatrix matrix) {
        matrix.operation("POST /v1/field/scans")
                .permits(Roles.AGENT, Roles.TECHNICIAN, Roles.MANAGER)
                .with(request -> request.body(Map.of("scan", "(01)09521234001348(21)X")));
        matrix.operation("POST /v1/field/commands")
                .permits(Roles.TECHNICIAN)
                .with(request -> request.body(Map.of("sentAt", "2026-11-21T00:00:00Z", "commands", List.of())));
    }
}
