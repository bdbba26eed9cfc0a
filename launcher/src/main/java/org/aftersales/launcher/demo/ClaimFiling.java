package org.aftersales.launcher.demo;

import org.aftersales.launcher.LaunchFailure;
import org.aftersales.launcher.Service;

/** The television breaks; its owner tells the shop, which files the claim and says on which day it was told. */
final class ClaimFiling {
    static final String FAULT = "The picture goes dark after ten minutes, the sound stays.";

    private final World world;

    ClaimFiling(World world) {
        this.world = world;
    }

    /** Returns the claim's id. */
    String play(Sale.Bought bought, String owner) {
        world.narrator().step("The customer reports a fault to the shop, which files a claim; it is approved");
        var day = ReportDay.of(DemoFiles.judgedAt(), world.clock());
        var demand = Json.object()
                .put("unitId", bought.unitId())
                .put("faultDescription", FAULT)
                .put("reportedOn", day.toString());
        var claim =
                world.asRetailer(Service.WARRANTY).post("/v1/claims", demand).json();
        var status = claim.path("status").asText();
        if (!status.equals("APPROVED") || !claim.path("customerId").asText().equals(owner)) {
            throw new LaunchFailure("the claim is " + status + " because "
                    + claim.path("reasonCode").asText());
        }
        world.narrator()
                .saw(
                        "warranty",
                        "claim %s approved at once: %s (%s)"
                                .formatted(
                                        claim.path("number").asText(),
                                        claim.path("reasonCode").asText(),
                                        claim.path("reasonText").asText()));
        return claim.path("id").asText();
    }
}
