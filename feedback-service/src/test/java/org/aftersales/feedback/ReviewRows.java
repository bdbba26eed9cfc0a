package org.aftersales.feedback;

import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;

/** Who may do what with reviews, and what everybody may read. */
final class ReviewRows {

    private static final Map<String, Object> WORDS =
            Map.of("stars", 3, "text", "It works.", "language", "en", "incentive", "NONE");

    private ReviewRows() {}

    static void addTo(AuthorisationMatrix matrix, Story story, Asked asked) {
        var unit = story.registered(asked);
        var id = asked.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("unitId", unit, "review", WORDS))
                .post("/v1/me/reviews")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        own(matrix, unit, id, Tokens.customer(asked.tenant(), "a-stranger"));
        staff(matrix, id, asked);
        everybody(matrix, "/public/" + asked.tenant() + "/reviews");
    }

    private static void everybody(AuthorisationMatrix matrix, String open) {
        matrix.operation("GET /public/{tenant}/reviews/products/{gtin}")
                .at(open + "/products/09521234001348")
                .isOpen();
        matrix.operation("GET /public/{tenant}/reviews/products/{gtin}/rating")
                .at(open + "/products/09521234001348/rating")
                .isOpen();
        matrix.operation("GET /public/{tenant}/reviews/ranking")
                .at(open + "/ranking")
                .isOpen();
        matrix.operation("GET /public/{tenant}/reviews/rules")
                .at(open + "/rules")
                .isOpen();
    }

    private static void own(AuthorisationMatrix matrix, UUID unit, String id, String stranger) {
        matrix.operation("POST /v1/me/reviews")
                .permits(Roles.CUSTOMER)
                .with(request -> request.body(Map.of("unitId", unit, "review", WORDS)));
        matrix.operation("GET /v1/me/reviews").permits(Roles.CUSTOMER);
        matrix.operation("GET /v1/me/reviews/{id}")
                .at("/v1/me/reviews/" + id)
                .permits(Roles.CUSTOMER)
                .hidesFrom(stranger);
        matrix.operation("PUT /v1/me/reviews/{id}")
                .at("/v1/me/reviews/" + id)
                .permits(Roles.CUSTOMER)
                .hidesFrom(stranger)
                .with(request -> request.body(WORDS));
        matrix.operation("PUT /v1/me/reviews/{id}/withdrawal")
                .at("/v1/me/reviews/" + id + "/withdrawal")
                .permits(Roles.CUSTOMER)
                .hidesFrom(stranger);
    }

    private static void staff(AuthorisationMatrix matrix, String id, Asked asked) {
        matrix.operation("GET /v1/reviews").permits(Roles.AGENT, Roles.MANAGER);
        matrix.operation("GET /v1/reviews/{id}").at("/v1/reviews/" + id).permits(Roles.AGENT, Roles.MANAGER);
        matrix.operation("PUT /v1/reviews/{id}/moderation")
                .at("/v1/reviews/" + id + "/moderation")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.body("{}"));
        matrix.operation("GET /v1/reviews/{id}/published")
                .at("/v1/reviews/" + id + "/published")
                .permits(Roles.RETAILER, Roles.MANAGER)
                .hidesFrom(Tokens.retailer(asked.tenant(), "another"));
        matrix.operation("PUT /v1/reviews/{id}/reply")
                .at("/v1/reviews/" + id + "/reply")
                .permits(Roles.RETAILER, Roles.MANAGER)
                .hidesFrom(Tokens.retailer(asked.tenant(), "another"))
                .with(request -> request.body("{\"text\":\"Thank you.\"}"));
    }
}
