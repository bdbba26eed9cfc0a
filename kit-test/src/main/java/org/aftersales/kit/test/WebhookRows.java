package org.aftersales.kit.test;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;

/** Who may do what with webhooks, which every service has from the kit. */
public final class WebhookRows {
    private static final String PATH = "/v1/webhook-endpoints";
    private static final String[] OWNERS = {"retailer", "manager", "admin"};
    private static final Map<String, ?> WANTED = Map.of("url", "https://hooks.example.com/");

    private WebhookRows() {}

    /** Adds a row for each operation, about an endpoint of the tenant's retailer {@code parsian}. */
    public static void addTo(AuthorisationMatrix matrix, String tenant) {
        var rival = Tokens.retailer(tenant, "a-rival");
        String id = post(tenant, PATH, WANTED, "endpoint.id");
        var endpoint = PATH + "/" + id;
        var delivery = endpoint + "/deliveries/" + post(tenant, endpoint + "/pings", Map.of(), "id");

        matrix.operation("GET " + PATH).permits(OWNERS);
        matrix.operation("POST " + PATH).permits(OWNERS).with(request -> request.body(WANTED));
        endpoint(matrix, endpoint, rival);
        deliveries(matrix, endpoint, delivery, rival);
        commands(matrix, endpoint, rival);
        matrix.operation("DELETE " + PATH + "/{id}")
                .at(endpoint)
                .permits(OWNERS)
                .hidesFrom(rival); // the last one
    }

    private static void endpoint(AuthorisationMatrix matrix, String endpoint, String rival) {
        matrix.operation("GET " + PATH + "/{id}").at(endpoint).permits(OWNERS).hidesFrom(rival);
        matrix.operation("PUT " + PATH + "/{id}")
                .at(endpoint)
                .permits(OWNERS)
                .hidesFrom(rival)
                .with(request -> request.body(WANTED));
        matrix.operation("PUT " + PATH + "/{id}/status")
                .at(endpoint + "/status")
                .permits(OWNERS)
                .hidesFrom(rival)
                .with(request -> request.body(Map.of("status", "DISABLED")));
    }

    private static void deliveries(AuthorisationMatrix matrix, String endpoint, String delivery, String rival) {
        matrix.operation("GET " + PATH + "/{id}/deliveries")
                .at(endpoint + "/deliveries")
                .permits(OWNERS)
                .hidesFrom(rival);
        matrix.operation("GET " + PATH + "/{id}/deliveries/{delivery}")
                .at(delivery)
                .permits(OWNERS)
                .hidesFrom(rival);
    }

    private static void commands(AuthorisationMatrix matrix, String endpoint, String rival) {
        Map.of(
                        "secrets", Map.of(),
                        "pings", Map.of(),
                        "replays", Map.of("deliveryId", UUID.randomUUID()))
                .forEach((command, body) -> matrix.operation("POST " + PATH + "/{id}/" + command)
                        .at(endpoint + "/" + command)
                        .permits(OWNERS)
                        .hidesFrom(rival)
                        .with(request -> request.body(body)));
    }

    private static String post(String tenant, String path, Map<String, ?> body, String field) {
        return given().auth()
                .oauth2(Tokens.retailer(tenant, "parsian"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .path(field);
    }
}
