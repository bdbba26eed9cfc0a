package org.aftersales.warranty.claim;

import io.restassured.http.ContentType;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.test.AuthorisationMatrix;

/** Who may do what with claims: the rows of this feature in the service's authorisation matrix. */
public final class ClaimAuthorisation {

    private static final String[] READERS = {
        Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN
    };
    private static final String[] FILERS = {Roles.CUSTOMER, Roles.RETAILER, Roles.AGENT};

    /** @param strangers tokens of another customer and another retailer of the claim's tenant */
    public static void addTo(AuthorisationMatrix matrix, String claimId, String... strangers) {
        var claim = "/v1/claims/" + claimId;
        matrix.operation("POST /v1/claims").permits(FILERS).with(request -> request.contentType(ContentType.JSON)
                .body("{\"unitId\": \"01936f5e-0000-7000-8000-00000000dead\", \"faultDescription\": \"Dark.\"}"));
        matrix.operation("POST /v1/counter-claims")
                .permits(Roles.RETAILER, Roles.AGENT, Roles.MANAGER)
                .with(request -> request.contentType(ContentType.JSON).body("{}"));
        matrix.operation("GET /v1/claims").permits(READERS);
        matrix.operation("GET /v1/claims/{id}").at(claim).permits(READERS).hidesFrom(strangers);
        matrix.operation("PUT /v1/claims/{id}/decision")
                .at(claim + "/decision")
                .permits(Roles.ADJUSTER, Roles.MANAGER)
                .with(request -> request.contentType(ContentType.JSON)
                        .body("{\"decision\": \"REQUEST_INFORMATION\", \"reasonCode\": \"photo-needed\"}"));
        matrix.operation("POST /v1/claims/{id}/information")
                .at(claim + "/information")
                .permits(FILERS)
                .hidesFrom(strangers)
                .with(request -> request.contentType(ContentType.JSON).body("{\"answer\": \"Here it is.\"}"));
        matrix.operation("POST /v1/claims/{id}/withdrawal")
                .at(claim + "/withdrawal")
                .permits(FILERS)
                .hidesFrom(strangers);
    }

    private ClaimAuthorisation() {}
}
