package org.aftersales.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.aftersales.launcher.Service;

/** The ticket opens by itself; a technician repairs and closes; the claim settles. */
final class Repair {
    static final String NOTE = "Power board replaced, panel tested for an hour.";

    private final World world;

    Repair(World world) {
        this.world = world;
    }

    /** Returns the ticket's id. */
    String play(String claimId) {
        world.narrator().step("The ticket opens by itself; a technician works, resolves and closes it");
        var technician = world.asStaff(Service.TICKET, "technician");
        var opened = awaitTicket(technician, claimId);
        world.narrator()
                .saw(
                        "ticket",
                        "%s ticket %s opened by the approval"
                                .formatted(
                                        opened.path("kind").asText(),
                                        opened.path("number").asText()));
        work(technician, "/v1/tickets/" + opened.path("id").asText());
        awaitSettlement(claimId);
        return opened.path("id").asText();
    }

    private JsonNode awaitTicket(Api technician, String claimId) {
        var list = "/v1/tickets?claimId=" + claimId;
        world.await(
                "the claim's ticket",
                () -> technician.get(list).json().path("items").size() == 1);
        return technician.get(list).json().path("items").path(0);
    }

    private void work(Api technician, String ticket) {
        var seen = technician.get(ticket);
        seen = technician.change(
                ticket + "/assignment", seen.etag(), Json.object().put("assignee", "technician-1"));
        seen = moved(technician, ticket, seen, move("IN_PROGRESS"));
        var findings = Json.object()
                .put("outcome", "PART_REPLACED")
                .put("findingCode", "power-board")
                .put("note", NOTE);
        seen = moved(technician, ticket, seen, move("RESOLVED").set("findings", findings));
        moved(technician, ticket, seen, move("CLOSED"));
    }

    private Answer moved(Api technician, String ticket, Answer seen, JsonNode move) {
        var next = technician.change(ticket + "/transitions", seen.etag(), move);
        world.narrator().saw("ticket", "now " + next.json().path("status").asText());
        return next;
    }

    private static ObjectNode move(String to) {
        return Json.object().put("to", to);
    }

    private void awaitSettlement(String claimId) {
        var customer = world.asCustomer(Service.WARRANTY);
        world.await("the claim to settle", () -> customer.get("/v1/claims/" + claimId)
                .json()
                .path("status")
                .asText()
                .equals("SETTLED"));
        world.narrator().saw("warranty", "claim settled by the closed ticket");
    }
}
