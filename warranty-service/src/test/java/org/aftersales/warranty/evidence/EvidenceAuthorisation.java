package org.aftersales.warranty.evidence;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may tell and read evidence: the rows of this feature in the service's authorisation matrix. */
public final class EvidenceAuthorisation {

    public static void addTo(AuthorisationMatrix matrix, String unit, String... strangers) {
        var evidence = "/v1/units/" + unit + "/evidence";
        matrix.operation("POST /v1/units/{id}/evidence")
                .at(evidence)
                .permits(CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER)
                .hidesFrom(strangers)
                .with(request -> request.body(Map.of("kind", "INVOICE", "date", "2025-09-01")));
        matrix.operation("GET /v1/units/{id}/evidence")
                .at(evidence)
                .permits(CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ADMIN)
                .hidesFrom(strangers);
    }

    private EvidenceAuthorisation() {}
}
