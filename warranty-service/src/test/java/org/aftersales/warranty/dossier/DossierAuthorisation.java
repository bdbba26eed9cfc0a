package org.aftersales.warranty.dossier;

import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;

import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may have a person's records, or have them forgotten. */
public final class DossierAuthorisation {

    private DossierAuthorisation() {}

    public static void addTo(AuthorisationMatrix matrix, String customerId) {
        var path = "/v1/customers/" + customerId;
        matrix.operation("GET /v1/customers/me/export").permits(CUSTOMER);
        matrix.operation("DELETE /v1/customers/me").permits(CUSTOMER);
        matrix.operation("GET /v1/customers/{id}/export").at(path + "/export").permits(MANAGER, ADMIN);
        matrix.operation("DELETE /v1/customers/{id}").at(path).permits(MANAGER, ADMIN);
    }
}
