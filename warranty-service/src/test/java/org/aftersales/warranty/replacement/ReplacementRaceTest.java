package org.aftersales.warranty.replacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.AtOnce;
import org.junit.jupiter.api.Test;

/** Replacements against each other, claims, transfers and voidings of the same unit. */
@QuarkusTest
class ReplacementRaceTest {

    @Inject
    EventProbe events;

    @Test
    void at_once_there_is_one_replacement_at_most_and_nothing_befalls_the_old_unit_after_it() throws Exception {
        var television = ReplacedTelevision.under("FRESH");
        var clients = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 8).forEach(i -> {
            clients.add(() -> status(television, i));
            clients.add(() -> posted(television, "/v1/claims", Map.of("faultDescription", "It is dark.")));
            clients.add(() -> posted(television, "/v1/transfers", Map.of()));
            clients.add(() -> voided(television));
        });

        var answers = AtOnce.statuses(clients);

        assertTrue(answers.keySet().stream().allMatch(status -> status < 500), answers::toString);
        var tenant = television.shop().tenant();
        var replaced = told(tenant, "warranty.unit.replaced.v1");
        assertEquals(replaced, told(tenant, "warranty.unit.replacement-registered.v1"));
        assertEquals(1, replaced + told(tenant, "warranty.unit.voided.v1"));
        assertSequences(tenant, television.unit());
    }

    @Test
    void of_thirty_two_who_give_the_same_unit_one_does() throws Exception {
        var television = ReplacedTelevision.under("MAX");
        Callable<Integer> same = () -> television
                .replace(ReplacedTelevision.by(ReplacedTelevision.GIVEN, "2026-06-01"), "*")
                .extract()
                .statusCode();

        var answers =
                AtOnce.statuses(IntStream.range(0, 32).mapToObj(each -> same).toList());

        assertEquals(Map.of(201, 1, 409, 31), answers);
    }

    private static int status(ReplacedTelevision television, int client) {
        var serial = "TV55EN51077" + client;
        return television
                .replace(ReplacedTelevision.by(serial, "2026-06-01"), "*")
                .extract()
                .statusCode();
    }

    private static int posted(ReplacedTelevision television, String path, Map<String, String> more) {
        var body = new TreeMap<>(more);
        body.put("unitId", television.unit());
        return television.post(television.sara(), path, body).extract().statusCode();
    }

    private static int voided(ReplacedTelevision television) {
        var ground = Map.of("unitId", television.unit(), "reason", "SERIAL_ALTERED", "evidence", "case:1");
        return television
                .post(Tokens.adjuster(television.shop().tenant()), "/v1/voidings", ground)
                .extract()
                .statusCode();
    }

    private long told(String tenant, String type) {
        return events.of(tenant).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private void assertSequences(String tenant, String unit) {
        var sequences = events.of(tenant).stream()
                .filter(event -> event.key().equals(unit))
                .map(Recorded::sequence)
                .sorted()
                .toList();
        var expected = IntStream.rangeClosed(1, sequences.size())
                .mapToObj(Long::valueOf)
                .toList();
        assertEquals(expected, sequences);
    }
}
