package org.aftersales.warranty.block;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** The calls about the block list, each held against the published API. */
public record BlockCalls(Shop shop) {

    static final String TELEVISION = "9521234001348";

    /** Lists the television with this serial and answers the entry's id. */
    public String listed(String serial, String kind) {
        return place(serial, kind).statusCode(201).extract().path("id");
    }

    ValidatableResponse place(String serial, String kind) {
        return shop.as(Tokens.agent(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("gtin", TELEVISION, "serial", serial, "kind", kind, "reference", "report:118/2026"))
                .post("/v1/blocks")
                .then();
    }

    ValidatableResponse read(String id) {
        return shop.as(Tokens.agent(shop.tenant())).get("/v1/blocks/" + id).then();
    }

    ValidatableResponse confirm(String id, String version) {
        return shop.as(Tokens.adjuster(shop.tenant()))
                .header("If-Match", version)
                .post("/v1/blocks/" + id + "/confirmation")
                .then();
    }

    ValidatableResponse lift(String id, String version, String reason) {
        return shop.as(Tokens.manager(shop.tenant()))
                .header("If-Match", version)
                .body(Map.of("reason", reason))
                .post("/v1/blocks/" + id + "/lifting")
                .then();
    }
}
