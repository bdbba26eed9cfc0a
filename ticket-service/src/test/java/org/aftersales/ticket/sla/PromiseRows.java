package org.aftersales.ticket.sla;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may do what with calendars, policies and clocks. */
public final class PromiseRows {
    private static final String[] STAFF = {AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN};

    private PromiseRows() {}

    public static void addTo(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/work-calendars").permits(STAFF);
        matrix.operation("GET /v1/work-calendars/{code}")
                .at("/v1/work-calendars/NONE")
                .permits(STAFF);
        matrix.operation("GET /v1/work-calendars/{code}/versions/{version}")
                .at("/v1/work-calendars/NONE/versions/1")
                .permits(STAFF);
        matrix.operation("PUT /v1/work-calendars/{code}/versions/{version}")
                .at("/v1/work-calendars/NONE/versions/0")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(PromiseScenes.calendar(PromiseScenes.AROUND_THE_CLOCK)));
        matrix.operation("POST /v1/sla/preview")
                .permits(RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN)
                .with(request -> request.body(Map.of("start", "2026-12-18T16:30:00+01:00", "target", "PT8H")));
    }
}
