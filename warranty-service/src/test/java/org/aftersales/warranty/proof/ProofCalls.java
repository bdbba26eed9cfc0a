package org.aftersales.warranty.proof;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import org.aftersales.kit.test.Pictures;
import org.aftersales.warranty.Shop;

/** The calls about proofs. */
public record ProofCalls(Shop shop) {

    ValidatableResponse sent(String token, String path, byte[] content, String type) {
        return shop.as(token).contentType(type).body(content).post(path).then();
    }

    /** Sends a photograph of a receipt for later use and answers its id. */
    public String photograph(String token) {
        return sent(token, "/v1/proofs", Pictures.photograph(6), "image/jpeg")
                .statusCode(201)
                .extract()
                .path("id");
    }

    byte[] content(String id, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/proofs/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
