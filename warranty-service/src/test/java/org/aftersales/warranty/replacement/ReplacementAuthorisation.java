package org.aftersales.warranty.replacement;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may replace units: the row of this feature in the service's authorisation matrix. */
public final class ReplacementAuthorisation {

    private static final String NOWHERE = "01936f5e-0000-7000-8000-00000000dead";

    public static void addTo(AuthorisationMatrix matrix) {
        matrix.operation("POST /v1/units/{id}/replacement")
                .at("/v1/units/" + NOWHERE + "/replacement")
                .permits(AGENT, ADJUSTER, MANAGER)
                .with(request -> request.body(Map.of("serial", "TV55EN510777")));
    }

    private ReplacementAuthorisation() {}
}
