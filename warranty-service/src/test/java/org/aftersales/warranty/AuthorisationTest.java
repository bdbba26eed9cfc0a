package org.aftersales.warranty;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.CUSTOMER;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.test.WebhookRows;
import org.aftersales.warranty.block.BlockAuthorisation;
import org.aftersales.warranty.calendar.CalendarAuthorisation;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.claim.ClaimAuthorisation;
import org.aftersales.warranty.conflict.ConflictAuthorisation;
import org.aftersales.warranty.contract.ContractAuthorisation;
import org.aftersales.warranty.customer.ProfileAuthorisation;
import org.aftersales.warranty.dossier.DossierAuthorisation;
import org.aftersales.warranty.evidence.EvidenceAuthorisation;
import org.aftersales.warranty.proof.ProofAuthorisation;
import org.aftersales.warranty.replacement.ReplacementAuthorisation;
import org.aftersales.warranty.returns.ReturnAuthorisation;
import org.aftersales.warranty.transfer.TransferAuthorisation;
import org.aftersales.warranty.voiding.VoidingAuthorisation;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorisationTest {

    private static final String[] READERS = {CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ADMIN};
    private static final String[] CATALOGUE_READERS = {
        CUSTOMER, RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN
    };

    @Test
    void everybody_may_do_what_their_role_says_and_nothing_else() {
        var shop = Shop.opened();
        var unit = shop.television("S-1", "TV55EN510501");
        shop.link(unit, "a-customer");
        var strangers = new String[] {Tokens.retailer(shop.tenant(), "rival"), Tokens.customer(shop.tenant(), "reza")};
        var matrix = new AuthorisationMatrix(shop.tenant());

        catalogue(matrix);
        register(matrix, unit, strangers);
        imports(matrix, shop);
        String customer = shop.asRetailer().get("/v1/units/" + unit).path("customerId");
        ProfileAuthorisation.addTo(matrix, customer);
        ClaimAuthorisation.addTo(matrix, shop.claim(unit), strangers);
        VoidingAuthorisation.addTo(matrix, shop);
        TransferAuthorisation.addTo(matrix, shop);
        BlockAuthorisation.addTo(matrix, shop);
        ContractAuthorisation.addTo(matrix, shop);
        ConflictAuthorisation.addTo(matrix, shop);
        ReturnAuthorisation.addTo(matrix, shop);
        ProofAuthorisation.addTo(matrix, shop);
        rest(matrix, shop.tenant());
        DossierAuthorisation.addTo(matrix, customer); // last: whoever is forgotten is nobody's customer

        matrix.verify();
    }

    private static void rest(AuthorisationMatrix matrix, String tenant) {
        WebhookRows.addTo(matrix, tenant);
        ReplacementAuthorisation.addTo(matrix);
        CalendarAuthorisation.addTo(matrix, new Shop(tenant, "parsian"));
        matrix.operation("POST /v1/customers/me/units")
                .permits(CUSTOMER)
                .with(request -> request.body(Map.of("gtin", "", "purchasedOn", "2025-08-29")));
        for (var question : List.of("units-in-warranty", "registrations", "import-quality")) {
            matrix.operation("GET /v1/insight/" + question).permits(ANALYST, MANAGER);
        }
        matrix.operation("GET /v1/event-retries").permits(ADMIN);
        matrix.operation("GET /v1/dead-letters").permits(ADMIN);
        matrix.operation("POST /v1/dead-letters/{id}/replays")
                .at("/v1/dead-letters/" + UUID.randomUUID() + "/replays")
                .permits(ADMIN);
    }

    /** Everybody may add to a catalogue of their own tenant, so a path that can name nothing stands for "not there". */
    private static void catalogue(AuthorisationMatrix matrix) {
        matrix.operation("PUT /v1/products/{gtin}")
                .at("/v1/products/no-gtin")
                .permits(RETAILER, MANAGER, ADMIN)
                .with(request ->
                        request.body(ShippedCatalogue.products().getFirst().toString()));
        matrix.operation("GET /v1/products").permits(RETAILER, AGENT, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("GET /v1/products/{gtin}")
                .at("/v1/products/9521234001348")
                .permits(CATALOGUE_READERS);
        issuedSerials(matrix);
        matrix.operation("PUT /v1/policies/{code}/versions/{version}")
                .at("/v1/policies/TV-36/versions/0")
                .permits(RETAILER, MANAGER, ADMIN)
                .with(request ->
                        request.body(ShippedCatalogue.policies().getFirst().toString()));
        matrix.operation("GET /v1/policies").permits(RETAILER, AGENT, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("GET /v1/policies/{code}/versions/{version}")
                .at("/v1/policies/TV-36/versions/1")
                .permits(CATALOGUE_READERS);
        matrix.operation("POST /v1/policies/{code}/versions/{version}/simulation")
                .at("/v1/policies/TV-36/versions/1/simulation")
                .permits(RETAILER, MANAGER)
                .with(request -> request.body(Map.of("version", 1, "soldFrom", "2026-01-01", "soldTo", "2026-01-31")));
    }

    private static void issuedSerials(AuthorisationMatrix matrix) {
        matrix.operation("POST /v1/products/{gtin}/issued-serials")
                .at("/v1/products/no-gtin/issued-serials")
                .permits(MANAGER, ADMIN)
                .with(request -> request.contentType("text/csv").body("A1"));
        matrix.operation("GET /v1/products/{gtin}/issued-serials")
                .at("/v1/products/no-gtin/issued-serials")
                .permits(MANAGER, ADMIN);
        matrix.operation("DELETE /v1/products/{gtin}/issued-serials/{serial}")
                .at("/v1/products/no-gtin/issued-serials/A1")
                .permits(MANAGER, ADMIN);
    }

    private static void register(AuthorisationMatrix matrix, String unitId, String... strangers) {
        var unit = "/v1/units/" + unitId;
        matrix.operation("POST /v1/registrations").permits(RETAILER).with(request -> request.body(Map.of()));
        matrix.operation("POST /v1/registrations/batches")
                .permits(RETAILER)
                .with(request -> request.body(Map.of("registrations", List.of())));
        matrix.operation("GET /v1/units").permits(READERS).with(request -> request.queryParam("gtin", "9521234001348")
                .queryParam("serial", "X"));
        matrix.operation("GET /v1/units/{id}").at(unit).permits(READERS).hidesFrom(strangers);
        for (var part : List.of("coverage", "card", "repair-history")) {
            matrix.operation("GET /v1/units/{id}/" + part)
                    .at(unit + "/" + part)
                    .permits(READERS)
                    .hidesFrom(strangers);
        }
        EvidenceAuthorisation.addTo(matrix, unitId, strangers);
        revisions(matrix, unit);
        checks(matrix, unitId, strangers);
        matrix.operation("POST /v1/customers/links")
                .permits(CUSTOMER)
                .with(request -> request.body(Map.of("cardCode", "nothing")));
    }

    private static void revisions(AuthorisationMatrix matrix, String unit) {
        var revision = Map.of("reason", "LOST");
        matrix.operation("GET /v1/units/{id}/card-revisions")
                .at(unit + "/card-revisions")
                .permits(AGENT, MANAGER, ADMIN);
        matrix.operation("POST /v1/units/{id}/card-revisions")
                .at(unit + "/card-revisions")
                .permits(AGENT, MANAGER, ADMIN)
                .with(request -> request.body(revision));
        matrix.operation("POST /v1/units/{id}/card-revocations")
                .at(unit + "/card-revocations")
                .permits(AGENT, MANAGER, ADMIN)
                .with(request -> request.body(revision));
    }

    private static void checks(AuthorisationMatrix matrix, String unitId, String... strangers) {
        matrix.operation("GET /.well-known/jwks.json").isOpen();
        matrix.operation("GET /c/{code}").at("/c/" + "A".repeat(26)).isOpen();
        matrix.operation("GET /v1/card-checks/{code}")
                .at("/v1/card-checks/" + "A".repeat(26))
                .isOpen();
        matrix.operation("POST /v1/coverage-checks")
                .permits(READERS)
                .with(request -> request.body(Map.of("unitId", unitId)))
                .hidesFrom(strangers);
        matrix.operation("POST /v1/coverage-checks/batches")
                .permits(RETAILER, AGENT, TECHNICIAN, ADJUSTER, MANAGER, ADMIN)
                .with(request -> request.body(Map.of("checks", List.of())));
    }

    private static void imports(AuthorisationMatrix matrix, Shop shop) {
        var id = shop.uploaded(Shop.HEADER, "");
        shop.finished(id);
        var path = "/v1/registration-imports/" + id;
        matrix.operation("POST /v1/registration-imports")
                .permits(RETAILER)
                .with(request -> request.contentType("text/csv").body("nothing"));
        matrix.operation("GET /v1/registration-exports").permits(RETAILER);
        matrix.operation("GET /v1/registration-imports").permits(RETAILER, MANAGER, ADMIN);
        matrix.operation("POST /v1/registration-imports/{id}/cancellation")
                .at(path + "/cancellation")
                .permits(RETAILER, MANAGER)
                .hidesFrom(Tokens.retailer(shop.tenant(), "rival"));
        for (var part : List.of("", "/results", "/rejected")) {
            matrix.operation("GET /v1/registration-imports/{id}" + part)
                    .at(path + part)
                    .permits(RETAILER, MANAGER, ADMIN)
                    .hidesFrom(Tokens.retailer(shop.tenant(), "rival"));
        }
    }
}
