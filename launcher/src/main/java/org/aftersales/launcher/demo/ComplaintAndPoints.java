package org.aftersales.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.launcher.LaunchFailure;
import org.aftersales.launcher.Service;

/** What follows from the answer: somebody owes an apology, and the points stand in the ledger. */
final class ComplaintAndPoints {
    private static final Map<String, Integer> ONCE_EACH = Map.of("REGISTRATION", 1, "SURVEY", 1);

    private final World world;

    ComplaintAndPoints(World world) {
        this.world = world;
    }

    void play(String ticketId) {
        world.narrator().step("A complaint opens with a deadline");
        var agent = world.asStaff(Service.FEEDBACK, "agent");
        var list = "/v1/complaints?ticketId=" + ticketId;
        world.await("the complaint", () -> agent.get(list).json().path("items").size() == 1);
        var complaint = agent.get(list).json().path("items").path(0);
        world.narrator()
                .saw(
                        "feedback",
                        "complaint %s (%s), first contact due %s"
                                .formatted(
                                        complaint.path("number").asText(),
                                        complaint.path("severity").asText(),
                                        complaint
                                                .path("firstContact")
                                                .path("dueAt")
                                                .asText()));
        awaitPoints();
    }

    private void awaitPoints() {
        world.narrator().step("Points for the registration and the survey stand in the ledger, once each");
        var customer = world.asCustomer(Service.LOYALTY);
        world.await(
                "both credits of points",
                () -> credits(statement(customer)).keySet().containsAll(ONCE_EACH.keySet()));
        var statement = statement(customer);
        if (!credits(statement).equals(ONCE_EACH)) {
            throw new LaunchFailure("the statement shows " + credits(statement) + ", not one credit each");
        }
        statement.forEach(entry -> world.narrator()
                .saw(
                        "loyalty",
                        "%+d points for %s"
                                .formatted(
                                        entry.path("points").asLong(),
                                        entry.path("reason").asText())));
        world.narrator()
                .saw(
                        "loyalty",
                        "balance " + customer.get("/v1/me/loyalty").json().path("balance"));
    }

    /** Nobody is a member until loyalty has read of the link. */
    private static JsonNode statement(Api customer) {
        return customer.find("/v1/me/loyalty/statement")
                .map(answer -> answer.json().path("items"))
                .orElse(MissingNode.getInstance());
    }

    private static Map<String, Integer> credits(JsonNode statement) {
        var counts = new TreeMap<String, Integer>();
        statement.forEach(entry -> counts.merge(entry.path("reason").asText(), 1, Integer::sum));
        return counts;
    }
}
