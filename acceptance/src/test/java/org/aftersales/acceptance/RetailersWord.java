package org.aftersales.acceptance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.demo.Api;

/** The retailer has sent its customer a code, by which they sign in as whom the retailer knows. */
final class RetailersWord {

    private RetailersWord() {}

    /** Makes the person with this token the customer who bought the unit; answers the customer's id. */
    static String links(String tenant, String unit, String token) {
        var retailer = Stage.retailer(tenant);
        var customer =
                retailer.get("/v1/units/" + unit).json().path("customerId").asText();
        var json = JsonNodeFactory.instance;
        var code = retailer.post("/v1/customers/" + customer + "/link-codes", json.objectNode())
                .json()
                .path("code");
        new Api(Stage.platform().url(Service.WARRANTY), token)
                .post("/v1/customers/links/confirmations", json.objectNode().set("code", code));
        return customer;
    }
}
