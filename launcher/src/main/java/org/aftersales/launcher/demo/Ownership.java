package org.aftersales.launcher.demo;

import java.util.ArrayList;
import org.aftersales.launcher.LaunchFailure;
import org.aftersales.launcher.Service;

/** The buyer makes the television theirs and looks up what is covered. */
final class Ownership {
    private final World world;

    Ownership(World world) {
        this.world = world;
    }

    /** Returns the customer's id. */
    String play(Sale.Bought bought) {
        world.narrator().step("The customer links themselves by the card and looks up the coverage");
        var unit = "/v1/units/" + bought.unitId();
        var card = world.asRetailer(Service.WARRANTY).get(unit + "/card").json();
        world.narrator().saw("warranty", "warranty card " + card.path("number").asText() + " printed");

        var customer = world.asCustomer(Service.WARRANTY);
        var owner = customer.post(
                        "/v1/customers/links",
                        Json.object().put("cardCode", card.path("code").asText()))
                .json()
                .path("customerId")
                .asText();
        world.narrator().saw("warranty", "customer " + owner + " linked to the one who signed in");

        lookUpCoverage(customer, unit);
        return owner;
    }

    private void lookUpCoverage(Api customer, String unit) {
        var day = ReportDay.of(DemoFiles.judgedAt(), world.clock());
        var answer = customer.get(unit + "/coverage?asOf=" + day).json();
        var covered = new ArrayList<String>();
        for (var coverage : answer.path("coverages")) {
            if (coverage.path("verdict").asText().equals("COVERED")) {
                covered.add(coverage.path("kind").asText() + " until "
                        + coverage.path("lastDay").asText());
            }
        }
        if (covered.size() < 2) {
            throw new LaunchFailure("parts and labour are not both covered on " + day + ": " + answer);
        }
        world.narrator().saw("warranty", "on " + day + " covered: " + String.join(", ", covered));
    }
}
