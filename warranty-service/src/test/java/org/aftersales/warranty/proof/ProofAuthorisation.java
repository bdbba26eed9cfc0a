package org.aftersales.warranty.proof;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;

import io.restassured.specification.RequestSpecification;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Pictures;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** Who may do what with proofs: the rows of this feature in the service's authorisation matrix. */
public final class ProofAuthorisation {

    private static final String[] SENDERS = {CUSTOMER, RETAILER, AGENT};
    private static final String[] READERS = {CUSTOMER, RETAILER, AGENT, ADJUSTER, MANAGER, ADMIN};

    public static void addTo(AuthorisationMatrix matrix, Shop shop) {
        var unit = shop.television("S-PROOF", "TV55EN510587");
        shop.link(unit, "a-customer");
        var strangers = new String[] {Tokens.customer(shop.tenant(), "reza"), Tokens.retailer(shop.tenant(), "rival")};
        var proofs = "/v1/units/" + unit + "/proofs";
        var proof = new ProofCalls(shop).photograph(Tokens.customer(shop.tenant(), "a-customer"));
        matrix.operation("POST /v1/proofs").permits(SENDERS).with(ProofAuthorisation::picture);
        matrix.operation("POST /v1/units/{id}/proofs")
                .at(proofs)
                .permits(SENDERS)
                .hidesFrom(strangers)
                .with(ProofAuthorisation::picture);
        matrix.operation("PUT /v1/units/{id}/proofs/{proof}")
                .at(proofs + '/' + proof)
                .permits(SENDERS)
                .hidesFrom(strangers);
        reading(matrix, unit, proof, strangers);
    }

    private static void reading(AuthorisationMatrix matrix, String unit, String proof, String... strangers) {
        matrix.operation("GET /v1/units/{id}/proofs")
                .at("/v1/units/" + unit + "/proofs")
                .permits(READERS)
                .hidesFrom(strangers);
        matrix.operation("GET /v1/proofs/{id}")
                .at("/v1/proofs/" + proof)
                .permits(READERS)
                .hidesFrom(strangers);
        matrix.operation("GET /v1/proofs/{id}/content")
                .at("/v1/proofs/" + proof + "/content")
                .permits(READERS)
                .hidesFrom(strangers);
    }

    private static RequestSpecification picture(RequestSpecification request) {
        return request.contentType("image/png").body(Pictures.plain("png"));
    }

    private ProofAuthorisation() {}
}
