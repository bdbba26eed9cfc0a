package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;

/** A television of which a manager says which letters its serials never have. */
record ReadTelevision(Shop shop) {

    static final String GTIN = "9521234001348";
    static final String PATH = "/v1/products/" + GTIN;

    /** @param letters as its serials are read from the beginning, at version 1 */
    static ReadTelevision without(String... letters) {
        var television = new ReadTelevision(Shop.opened());
        television.change("\"0\"", letters).statusCode(200);
        return television;
    }

    ValidatableResponse change(String version, String... letters) {
        return put(version, product -> {
            var told = product.putArray("lettersReadAsDigits");
            for (var letter : letters) told.add(letter);
        });
    }

    ValidatableResponse put(String version, Consumer<ObjectNode> change) {
        ObjectNode product = ShippedCatalogue.products().get(4).deepCopy();
        change.accept(product);
        return shop.as(manager())
                .header("If-Match", version)
                .body(product.toString())
                .put(PATH)
                .then();
    }

    ValidatableResponse post(String token, String path, Map<String, ?> body) {
        return shop.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse found(String serial) {
        return shop.asRetailer()
                .queryParam("gtin", GTIN)
                .queryParam("serial", serial)
                .get("/v1/units")
                .then();
    }

    ValidatableResponse issued(String lines) {
        return shop.as(manager())
                .contentType("text/csv")
                .body(lines)
                .post(PATH + "/issued-serials")
                .then();
    }

    String manager() {
        return Tokens.manager(shop.tenant());
    }

    String agent() {
        return Tokens.agent(shop.tenant());
    }
}
