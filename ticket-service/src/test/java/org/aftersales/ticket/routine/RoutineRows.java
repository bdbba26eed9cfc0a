package org.aftersales.ticket.routine;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.restassured.http.ContentType;
import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who says and sees what is done without anybody asking. */
public final class RoutineRows {

    private RoutineRows() {}

    /** In another tenant the same kind has no routine yet, so one that is refused stands for "not there". */
    public static void add(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/routines").permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("GET /v1/routines/{kind}")
                .at("/v1/routines/DELIVERY")
                .permits(AGENT, TECHNICIAN, MANAGER, ADMIN);
        matrix.operation("PUT /v1/routines/{kind}")
                .at("/v1/routines/NO_KIND")
                .permits(MANAGER, ADMIN)
                .with(request -> request.contentType(ContentType.JSON).body(Map.of("acknowledge", true)));
    }
}
