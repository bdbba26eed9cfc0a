package org.aftersales.loyalty;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.budget.Treasury;

/** Who may say what is earned, and see it. */
final class EarningRows {
    private EarningRows() {}

    static void addTo(AuthorisationMatrix matrix, Story story) {
        rules(matrix, story);
        budgets(matrix, story);
        programmes(matrix, story);
        names(matrix);
        closings(matrix);
        pointTerms(matrix);
        rates(matrix);
        matrix.operation("GET /v1/customers/me/export").permits("customer");
        matrix.operation("GET /v1/customers/{id}/export")
                .at("/v1/customers/" + story.customer() + "/export")
                .permits("manager", "admin");
        var visit = Map.of(
                "type", "visit", "key", "1", "customerId", story.customer(), "occurredAt", "2026-11-20T00:00:00Z");
        matrix.operation("POST /v1/events").permits("retailer", "manager").with(request -> request.body(visit));
        var back = Map.of("type", "visit", "key", "1", "returnKey", "1", "occurredAt", "2026-11-20T00:00:00Z");
        matrix.operation("POST /v1/events/returns")
                .permits("retailer", "manager")
                .with(request -> request.body(back));
    }

    private static void rates(AuthorisationMatrix matrix) {
        var rate = Map.of(
                "from", "USD", "to", "EUR", "rate", "0.92", "source", "ECB", "validFrom", "2026-11-01T00:00:00Z");
        matrix.operation("POST /v1/exchange-rates").permits("manager", "admin").with(request -> request.body(rate));
        matrix.operation("GET /v1/exchange-rates").permits("agent", "manager", "analyst", "admin");
    }

    private static void rules(AuthorisationMatrix matrix, Story story) {
        var terms = Map.of("points", 5);
        matrix.operation("POST /v1/earning-rules")
                .permits("manager")
                .with(request ->
                        request.body(Map.of("reason", "SURVEY", "validFrom", "2027-01-01T00:00:00Z", "terms", terms)));
        matrix.operation("GET /v1/earning-rules").permits("agent", "manager", "analyst");
        matrix.operation("GET /v1/earning-rules/templates").permits("agent", "manager", "analyst");
        matrix.operation("POST /v1/earning-rules/simulations").permits("manager", "analyst");
        matrix.operation("GET /v1/customers/{id}/earnings")
                .at("/v1/customers/" + story.customer() + "/earnings")
                .permits("agent", "manager");
        matrix.operation("GET /v1/postings/{id}/evaluation")
                .at("/v1/postings/" + posting(story) + "/evaluation")
                .permits("agent", "manager");
    }

    private static void budgets(AuthorisationMatrix matrix, Story story) {
        new Treasury(story.tenant()).add("summer", 1);
        matrix.operation("POST /v1/budgets")
                .permits("manager")
                .with(request -> request.body(Map.of("code", "winter", "points", 1)));
        matrix.operation("PUT /v1/budgets/{code}")
                .at("/v1/budgets/summer")
                .permits("manager")
                .with(request -> request.body(Map.of("points", 2)));
        matrix.operation("GET /v1/budgets").permits("manager", "analyst");
        matrix.operation("GET /v1/budgets/{code}/forecast")
                .at("/v1/budgets/summer/forecast")
                .permits("manager", "analyst");
        matrix.operation("GET /v1/budgets/{code}").at("/v1/budgets/summer").permits("manager", "analyst");
    }

    private static String posting(Story story) {
        return given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty/statement")
                .path("items.find { it.reason == 'REGISTRATION' }.postingId");
    }

    private static void programmes(AuthorisationMatrix matrix, Story story) {
        var anybody = new String[] {"customer", "retailer", "agent", "manager", "analyst", "admin"};
        new Club(story).open("premium", "EXPLICIT");
        matrix.operation("GET /v1/programmes").permits(anybody);
        matrix.operation("GET /v1/programmes/{code}")
                .at("/v1/programmes/premium")
                .permits(anybody);
        matrix.operation("POST /v1/programmes").permits("manager", "admin");
        matrix.operation("PUT /v1/programmes/{code}/closure")
                .at("/v1/programmes/premium/closure")
                .permits("manager", "admin");
        var joined = Map.of("programme", "premium");
        matrix.operation("POST /v1/me/memberships").permits("customer").with(request -> request.body(joined));
        matrix.operation("POST /v1/customers/{id}/memberships")
                .at("/v1/customers/" + story.customer() + "/memberships")
                .permits("retailer", "agent", "manager")
                .with(request -> request.body(joined));
    }

    private static void names(AuthorisationMatrix matrix) {
        var name = Map.of("en", "Friends", "fa", "دوستان");
        matrix.operation("PUT /v1/programmes/{code}/name")
                .at("/v1/programmes/premium/name")
                .permits("manager", "admin")
                .with(request -> request.body(name));
        matrix.operation("PUT /v1/rewards/{code}/name")
                .at("/v1/rewards/V25/name")
                .permits("manager")
                .with(request -> request.body(name));
        matrix.operation("GET /v1/tier-programmes/tiers/{tier}/name")
                .at("/v1/tier-programmes/tiers/SILVER/name")
                .permits("agent", "manager", "analyst");
        matrix.operation("PUT /v1/tier-programmes/tiers/{tier}/name")
                .at("/v1/tier-programmes/tiers/SILVER/name")
                .permits("manager")
                .with(request -> request.body(name));
    }

    private static void closings(AuthorisationMatrix matrix) {
        matrix.operation("POST /v1/programmes/{code}/inactivity")
                .at("/v1/programmes/premium/inactivity")
                .permits("manager", "admin")
                .with(request -> request.body(Map.of(
                        "validFrom", "2027-01-01T00:00:00Z", "months", 12, "activities", List.of("REDEMPTION"))));
        matrix.operation("GET /v1/programmes/{code}/inactivity")
                .at("/v1/programmes/premium/inactivity")
                .permits("agent", "manager", "analyst", "admin");
        matrix.operation("POST /v1/programmes/{code}/closings")
                .at("/v1/programmes/premium/closings")
                .permits("manager", "admin")
                .with(request -> request.body(
                        Map.of("happenedBefore", "2027-01-01T00:00:00Z", "closesAt", "2027-04-01T00:00:00Z")));
        matrix.operation("GET /v1/programmes/{code}/closings")
                .at("/v1/programmes/premium/closings")
                .permits("agent", "manager", "analyst", "admin");
    }

    private static void pointTerms(AuthorisationMatrix matrix) {
        matrix.operation("POST /v1/programmes/{code}/point-terms")
                .at("/v1/programmes/premium/point-terms")
                .permits("manager", "admin")
                .with(request ->
                        request.body(Map.of("validFrom", "2027-01-01T00:00:00Z", "terms", Map.of("validity", "P12M"))));
        matrix.operation("GET /v1/programmes/{code}/point-terms")
                .at("/v1/programmes/premium/point-terms")
                .permits("agent", "manager", "analyst", "admin");
    }
}
