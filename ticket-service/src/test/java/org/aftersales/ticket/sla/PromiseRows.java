package org.aftersales.ticket.sla;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may do what with calendars, policies and clocks. */
public final class PromiseRows {
    private static final String[] STAFF = {AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN};

    private PromiseRows() {}

    /** @param ticket the path of a ticket of parsian */
    public static void addTo(AuthorisationMatrix matrix, String ticket, String... strangers) {
        matrix.operation("GET /v1/tickets/{id}/clocks")
                .at(ticket + "/clocks")
                .permits(CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN)
                .hidesFrom(strangers);
        matrix.operation("POST /v1/tickets/{id}/clocks/replans")
                .at(ticket + "/clocks/replans")
                .permits(MANAGER);
        matrix.operation("GET /v1/sla/policies").permits(STAFF);
        matrix.operation("GET /v1/sla/policies/{code}/versions/{version}")
                .at("/v1/sla/policies/NONE/versions/1")
                .permits(STAFF);
        matrix.operation("PUT /v1/sla/policies/{code}/versions/{version}")
                .at("/v1/sla/policies/NONE/versions/0")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(PromiseScenes.policy(PromiseScenes.RESOLVED)));
        matrix.operation("GET /v1/sla/reports/waiting").permits(MANAGER, ANALYST, ADMIN);
        matrix.operation("GET /v1/sla/reports/promises").permits(MANAGER, ANALYST, ADMIN);
        calendars(matrix);
    }

    private static void holidays(AuthorisationMatrix matrix) {
        var imports = "/v1/work-calendars/NONE/holiday-imports";
        matrix.operation("POST /v1/work-calendars/{code}/holiday-imports")
                .at(imports)
                .permits(MANAGER, ADMIN)
                .with(request -> request.contentType("text/calendar").body("BEGIN:VCALENDAR"));
        matrix.operation("GET /v1/work-calendars/{code}/holiday-imports/{id}")
                .at(imports + "/" + UUID.randomUUID())
                .permits(MANAGER, ADMIN);
        matrix.operation("POST /v1/work-calendars/{code}/holiday-imports/{id}/approval")
                .at(imports + "/" + UUID.randomUUID() + "/approval")
                .permits(MANAGER, ADMIN);
        matrix.operation("POST /v1/work-calendars/{code}/holiday-imports/{id}/rejection")
                .at(imports + "/" + UUID.randomUUID() + "/rejection")
                .permits(MANAGER, ADMIN);
    }

    private static void calendars(AuthorisationMatrix matrix) {
        holidays(matrix);
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
