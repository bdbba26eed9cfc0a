package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;
import org.junit.jupiter.api.Test;

/** A television is sold with its delivery and installation; what is to come of that goes when the television goes back. */
class SoldWithServicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String TECHNICIAN = """
            {"active": true, "zone": "Asia/Tehran", "travelMinutes": 0, "territories": ["T1"], "skills": [],
             "shifts": [%s]}""";

    private static final String VISIT = """
            {"ticketId": "%s", "type": "INSTALLATION", "mode": "IN_PERSON", "zone": "Asia/Tehran", "territory": "T1",
             "minutes": 60, "slot": {"start": "%s", "end": "%s", "technicians": ["rostam"]}}""";

    private final String tenant = Stage.newTenant("sold-with-services");
    private final Api agent = ticketDesk("agent");

    @Test
    void what_was_sold_with_a_unit_is_opened_by_the_sale_and_called_off_by_the_return() {
        Stage.loadCatalogue(
                tenant, product -> product.putArray("services").add("DELIVERY").add("INSTALLATION"));
        var unit = sold();
        await("delivery and installation are opened", () -> states(unit).equals(List.of("OPEN", "OPEN")));
        var visit = promised(unit);

        paidBack(unit);

        await("the work is called off", () -> states(unit).equals(List.of("CANCELLED", "CANCELLED")));
        await("and so is the visit", () -> stateOf(visit).equals("CANCELLED"));
        assertEquals(Set.of("unit-returned"), reasons());
    }

    private String sold() {
        var sale = (ObjectNode) Registration.of(1);
        sale.put(
                "soldAt",
                Instant.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .minus(Duration.ofHours(1))
                        .toString());
        return Stage.retailer(tenant)
                .post("/v1/registrations", sale)
                .json()
                .path("id")
                .asText();
    }

    /** An installation in three days, confirmed; its id. */
    private String promised(String unit) {
        ticketDesk("manager").put("/v1/technicians/rostam", read(TECHNICIAN.formatted(wholeWeek())));
        var start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));
        var asked = VISIT.formatted(installation(unit), start, start.plus(Duration.ofHours(1)));
        var held = agent.post("/v1/appointments", read(asked));
        var path = "/v1/appointments/" + held.json().path("id").asText();
        agent.change(path + "/confirmation", held.etag(), JSON.createObjectNode());
        return path;
    }

    private static String wholeWeek() {
        var days = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
        return String.join(", ", days.stream().map("""
                                {"day": "%s", "from": "06:00:00", "until": "05:59:00"}"""::formatted).toList());
    }

    private String installation(String unit) {
        for (var ticket : tickets(unit)) {
            if (ticket.path("kind").asText().equals("INSTALLATION"))
                return ticket.path("id").asText();
        }
        throw new AssertionError("no installation of " + unit);
    }

    private void paidBack(String unit) {
        var retailer = Stage.retailer(tenant);
        var asked = read("""
                {"reason": "CHANGED_MIND"}""");
        var requested = retailer.post("/v1/units/" + unit + "/returns", asked);
        var id = requested.json().path("id").asText();
        var money = read("""
                {"refund": {"amount": "518770000.00", "currency": "IRR"}}""");
        retailer.post("/v1/returns/" + id + "/refund", requested.etag(), money);
    }

    private JsonNode tickets(String unit) {
        return agent.get("/v1/tickets?unitId=" + unit).json().path("items");
    }

    private List<String> states(String unit) {
        return tickets(unit).findValuesAsText("status");
    }

    private String stateOf(String visit) {
        return agent.get(visit).json().path("status").asText();
    }

    private Set<String> reasons() {
        return Databases.texts(
                Service.TICKET,
                "select reason from ticket_history where tenant_id = ? and to_status = 'CANCELLED'",
                tenant);
    }

    private static void await(String what, BooleanSupplier there) {
        Waiting.until(PATIENCE, Duration.ofMillis(200), what, there);
    }

    private Api ticketDesk(String role) {
        var token = Stage.platform().tokens().staff(role, tenant, "somebody-of-" + role);
        return new Api(Stage.platform().url(Service.TICKET), token);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
