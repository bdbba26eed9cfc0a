package org.aftersales.feedback;

import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;

/** Who may do what with complaints, beside contact and resolution. */
final class ComplaintRows {

    static final String TERMS = """
            {"hours": {"zone": "Europe/Berlin", "week": {"MONDAY": [{"from": "09:00", "to": "17:00"}]}},
             "targets": [
                {"severity": "MEDIUM", "firstContact": "PT8H", "proposal": "PT16H", "resolution": "PT40H"},
                {"severity": "HIGH", "firstContact": "PT4H", "proposal": "PT16H", "resolution": "PT40H"},
                {"severity": "CRITICAL", "firstContact": "PT2H", "proposal": "PT8H", "resolution": "PT40H"}],
             "ladder": []}""";

    private static final String AUTHORITY = """
            {"currency": "EUR", "pointValue": {"amount": "0.10", "currency": "EUR"},
             "monthlyBudget": {"amount": "10.00", "currency": "EUR"}, "answerWithin": "PT1H", "memberWithinDays": 90,
             "bands": [{"code": "ALL", "from": {"amount": "0.00", "currency": "EUR"}}],
             "grants": [{"role": "AGENT", "severity": "HIGH", "band": "ALL",
                "limit": {"amount": "1.00", "currency": "EUR"}}]}""";

    private ComplaintRows() {}

    static void addTo(AuthorisationMatrix matrix, Story story, Asked asked) {
        var complaint = "/v1/complaints/" + asked.complaintId();
        work(matrix, complaint);
        terms(matrix, complaint);
        compensations(matrix, complaint);
        authority(matrix);
        own(matrix, story, asked);
    }

    private static void own(AuthorisationMatrix matrix, Story story, Asked asked) {
        var stranger = Tokens.customer(asked.tenant(), "a-stranger");
        var unit = story.registered(asked);
        var mine = asked.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("unitId", unit, "words", "It hums."))
                .post("/v1/me/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        matrix.operation("POST /v1/me/complaints")
                .permits(Roles.CUSTOMER)
                .with(request -> request.body(Map.of("unitId", unit)));
        matrix.operation("GET /v1/me/complaints").permits(Roles.CUSTOMER);
        matrix.operation("GET /v1/me/complaints/{id}")
                .at("/v1/me/complaints/" + UUID.randomUUID())
                .permits(Roles.CUSTOMER)
                .hidesFrom(stranger);
        matrix.operation("GET /v1/complaints/{id}/words")
                .at("/v1/complaints/" + mine + "/words")
                .permits(Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER)
                .hidesFrom(stranger);
    }

    private static void work(AuthorisationMatrix matrix, String complaint) {
        matrix.operation("POST /v1/complaints")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request ->
                        request.body(Map.of("customerId", UUID.randomUUID(), "retailerId", "r", "severity", "HIGH")));
        matrix.operation("POST /v1/complaints/{id}/attempts")
                .at(complaint + "/attempts")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.body("{\"channel\":\"PHONE\"}"));
        matrix.operation("PUT /v1/complaints/{id}/proposal")
                .at(complaint + "/proposal")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.body("{\"remedy\":\"REFUNDED\"}"));
        matrix.operation("PUT /v1/complaints/{id}/closure")
                .at(complaint + "/closure")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.body("{\"reason\":\"UNREACHABLE\"}"));
    }

    private static void terms(AuthorisationMatrix matrix, String complaint) {
        matrix.operation("GET /v1/complaints/{id}/hours")
                .at(complaint + "/hours")
                .permits(Roles.AGENT, Roles.MANAGER);
        matrix.operation("GET /v1/complaint-terms").permits(Roles.AGENT, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("GET /v1/complaint-terms/versions/{version}")
                .at("/v1/complaint-terms/versions/1")
                .permits(Roles.AGENT, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("PUT /v1/complaint-terms/versions/{version}")
                .at("/v1/complaint-terms/versions/0")
                .permits(Roles.MANAGER, Roles.ADMIN)
                .with(request -> request.body(TERMS));
    }

    private static void compensations(AuthorisationMatrix matrix, String complaint) {
        var none = "/v1/compensations/" + UUID.randomUUID();
        matrix.operation("POST /v1/complaints/{id}/compensations")
                .at(complaint.replaceAll("[^/]+$", UUID.randomUUID().toString()) + "/compensations")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.body("{\"points\":1,\"ground\":\"DELAY\"}"));
        matrix.operation("GET /v1/complaints/recovery").permits(Roles.MANAGER, Roles.ANALYST);
        matrix.operation("GET /v1/compensations").permits(Roles.AGENT, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("GET /v1/compensations/{id}").at(none).permits(Roles.AGENT, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("PUT /v1/compensations/{id}/decision")
                .at(none + "/decision")
                .permits(Roles.AGENT, Roles.MANAGER, Roles.ADMIN)
                .with(request -> request.body("{\"approved\":true}"));
        matrix.operation("POST /v1/compensations/{id}/requests")
                .at(none + "/requests")
                .permits(Roles.MANAGER, Roles.ADMIN);
    }

    private static void authority(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/compensation-budget").permits(Roles.MANAGER, Roles.ANALYST, Roles.ADMIN);
        matrix.operation("GET /v1/compensation-authority").permits(Roles.AGENT, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("GET /v1/compensation-authority/versions/{version}")
                .at("/v1/compensation-authority/versions/1")
                .permits(Roles.AGENT, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("PUT /v1/compensation-authority/versions/{version}")
                .at("/v1/compensation-authority/versions/0")
                .permits(Roles.ADMIN)
                .with(request -> request.body(AUTHORITY));
    }
}
