package org.aftersales.feedback;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.delivery.DeliveryRows;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.test.WebhookRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorisationTest {

    @Inject
    Story story;

    private Asked asked;

    @Test
    void everybody_may_do_exactly_what_is_theirs() {
        asked = story.closedRepair();
        var invitation = "/v1/invitations/" + asked.invitationId();
        var page = asked.link();
        Asked.form(UUID.randomUUID(), 5, 1).post(page).then().statusCode(200);
        var stranger = Tokens.customer(asked.tenant(), "a-stranger");

        var matrix = new AuthorisationMatrix(asked.tenant());
        matrix.operation("GET /v1/me/invitations").permits(Roles.CUSTOMER);
        matrix.operation("POST /v1/invitations/{id}/links")
                .at(invitation + "/links")
                .permits(Roles.CUSTOMER, Roles.AGENT)
                .hidesFrom(stranger);
        matrix.operation("GET /v1/responses").permits(Roles.AGENT, Roles.MANAGER);
        insight(matrix);
        pages(matrix, page);
        surveys(matrix, invitation);
        complaints(matrix, "/v1/complaints/" + asked.complaintId(), stranger);
        ComplaintRows.addTo(matrix, story, asked);
        ReviewRows.addTo(matrix, story, asked);
        eventProblems(matrix);
        WebhookRows.addTo(matrix, asked.tenant());
        matrix.verify();
    }

    private static void pages(AuthorisationMatrix matrix, String page) {
        matrix.operation("GET /s/{token}").at(page).isOpen();
        matrix.operation("POST /s/{token}").at(page).isOpen().with(request -> request.formParam("quality", 1));
        matrix.operation("POST /s/{token}/signs")
                .at(page + "/signs")
                .isOpen()
                .with(request -> request.formParam("sign", "OPENED"));
    }

    private static void insight(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/invitations/funnel").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/scores").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/scores/ranking").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/insight/promises").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/insight/failures").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/insight/reasons").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/scores/export.ndjson").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/scores/export.csv").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/scores/weighted").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/insight/drivers/{survey}/versions/{version}/{outcome}")
                .at("/v1/insight/drivers/repair/versions/1/none")
                .permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /insight").permits(Roles.MANAGER);
        matrix.operation("GET /v1/trends").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/failure-trends").permits(Roles.ANALYST, Roles.MANAGER);
        matrix.operation("GET /v1/origins").permits(Roles.ANALYST, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("GET /v1/origins/versions/{version}")
                .at("/v1/origins/versions/1")
                .permits(Roles.ANALYST, Roles.MANAGER, Roles.ADMIN);
        matrix.operation("PUT /v1/origins/versions/{version}")
                .at("/v1/origins/versions/0")
                .permits(Roles.MANAGER, Roles.ADMIN)
                .with(request -> request.contentType("application/json").body("{\"centres\":[],\"batches\":[]}"));
    }

    private void surveys(AuthorisationMatrix matrix, String invitation) {
        templates(matrix);
        rules(matrix, invitation);
        DeliveryRows.add(matrix, asked.customerId());
        matrix.operation("POST /v1/me/reward-claims")
                .permits(Roles.CUSTOMER)
                .with(request -> request.body("{\"code\": \"none\"}"));
    }

    private void templates(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/survey-templates").permits(Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN);
        var own = Surveys.publish(asked.tenant(), "own", 1, Surveys.NPS_WITH_BRANCHES);
        matrix.operation("GET /v1/survey-templates/{code}/versions/{version}")
                .at(own)
                .permits(Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN);
        // Whoever writes a version that another tenant has writes one of their own, so nothing is hidden by the row.
        matrix.operation("PUT /v1/survey-templates/{code}/versions/{version}")
                .at("/v1/survey-templates/none/versions/0")
                .permits(Roles.MANAGER, Roles.ADMIN)
                .with(request -> request.body(Surveys.NPS_WITH_BRANCHES));
        matrix.operation("GET /v1/survey-templates/{code}/versions/{version}/anonymous-responses")
                .at(own + "/anonymous-responses")
                .permits(Roles.AGENT, Roles.MANAGER);
        for (var change : new String[] {"publication", "retirement"}) {
            matrix.operation("POST /v1/survey-templates/{code}/versions/{version}/" + change)
                    .at(own + "/" + change)
                    .permits(Roles.MANAGER, Roles.ADMIN);
        }
    }

    private void rules(AuthorisationMatrix matrix, String invitation) {
        var rule = SurveyRules.ABOUT_CLAIMS.formatted("");
        SurveyRules.put(asked.tenant(), "own/versions/1", rule).statusCode(201);
        matrix.operation("GET /v1/survey-rules").permits(Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN);
        matrix.operation("GET /v1/survey-rules/{code}/versions/{version}")
                .at("/v1/survey-rules/own/versions/1")
                .permits(Roles.AGENT, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN);
        matrix.operation("PUT /v1/survey-rules/{code}/versions/{version}")
                .at("/v1/survey-rules/none/versions/0")
                .permits(Roles.MANAGER, Roles.ADMIN)
                .with(request -> request.body(rule));
        matrix.operation("POST /v1/survey-rules/simulation")
                .permits(Roles.MANAGER, Roles.ANALYST, Roles.ADMIN)
                .with(request -> request.body(rule));
        matrix.operation("GET /v1/invitations/{id}/explanation")
                .at(invitation + "/explanation")
                .permits(Roles.AGENT, Roles.MANAGER, Roles.ANALYST);
    }

    private static void complaints(AuthorisationMatrix matrix, String complaint, String stranger) {
        matrix.operation("GET /v1/complaints").permits(Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER);
        matrix.operation("GET /v1/complaints/{id}")
                .at(complaint)
                .permits(Roles.CUSTOMER, Roles.AGENT, Roles.MANAGER)
                .hidesFrom(stranger);
        matrix.operation("PUT /v1/complaints/{id}/contact")
                .at(complaint + "/contact")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.contentType("application/json").body("{\"channel\":\"PHONE\"}"));
        matrix.operation("PUT /v1/complaints/{id}/resolution")
                .at(complaint + "/resolution")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.contentType("application/json").body("{\"outcome\":\"APOLOGISED\"}"));
        matrix.operation("PUT /v1/complaints/{id}/incident")
                .at(complaint + "/incident")
                .permits(Roles.AGENT, Roles.MANAGER)
                .with(request -> request.contentType("application/json").body(Map.of("sameAs", UUID.randomUUID())));
        matrix.operation("DELETE /v1/complaints/{id}/incident")
                .at(complaint + "/incident")
                .permits(Roles.MANAGER);
    }

    private static void eventProblems(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/event-retries").permits(Roles.ADMIN);
        matrix.operation("GET /v1/dead-letters").permits(Roles.ADMIN);
        matrix.operation("POST /v1/dead-letters/{id}/replays")
                .at("/v1/dead-letters/" + UUID.randomUUID() + "/replays")
                .permits(Roles.ADMIN);
    }
}
