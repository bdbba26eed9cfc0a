package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was released stays as it was for readers of events and clients of the API. */
class ReleasedContractsTest {
    private static final Path RELEASED = Repository.path("contracts", "released");

    @TempDir
    Path current;

    @BeforeEach
    void copy_the_release() throws IOException {
        for (var folder : List.of("events", "openapi")) {
            Files.createDirectory(current.resolve(folder));
            try (var files = Files.list(RELEASED.resolve(folder))) {
                for (var file : files.toList()) Files.copy(file, current.resolve(RELEASED.relativize(file)));
            }
        }
    }

    @Test
    void todays_contracts_break_nothing_that_was_released() {
        assertEquals(List.of(), Released.faults(RELEASED, Repository.path("contracts")));
    }

    @Test
    void the_release_holds_every_service_and_events_of_each() {
        var services = Contracts.types(RELEASED.resolve("events")).stream()
                .map(type -> type.substring(0, type.indexOf('.')))
                .collect(Collectors.toSet());

        assertEquals(Set.of("feedback", "loyalty", "ticket", "warranty"), services);
        for (var service : services) {
            assertTrue(Files.exists(RELEASED.resolve("openapi").resolve(service + ".yaml")), service);
        }
    }

    @Test
    void an_event_that_lost_a_field_is_caught() throws IOException {
        change("events/warranty.claim.approved.v1.schema.json", "\"claimNumber\":", "\"number\":");

        assertEquals("warranty.claim.approved.v1 /claimNumber: was removed", faults().getFirst());
    }

    @Test
    void an_event_that_an_old_one_no_longer_satisfies_is_caught() throws IOException {
        change("events/warranty.claim.approved.v1.schema.json", "^CL-", "^CLAIM-");

        assertEquals(2, faults().size(), "the pattern, and the released example: " + faults());
    }

    @Test
    void an_event_that_is_gone_is_caught() throws IOException {
        Files.delete(current.resolve("events/ticket.ticket.waiting.v1.schema.json"));

        assertEquals(List.of("ticket.ticket.waiting.v1 was removed"), faults());
    }

    @Test
    void an_operation_that_is_gone_is_caught() throws IOException {
        change("openapi/ticket.yaml", "/v1/tickets/{id}/assignment:", "/v1/tickets/{id}/assignee:");

        assertEquals(List.of("ticket.yaml POST /v1/tickets/{id}/assignment: was removed"), faults());
    }

    @Test
    void an_api_that_is_gone_is_caught() throws IOException {
        Files.delete(current.resolve("openapi/loyalty.yaml"));

        assertEquals(List.of("loyalty.yaml was removed"), faults());
    }

    private List<String> faults() {
        return Released.faults(RELEASED, current);
    }

    private void change(String file, String before, String after) throws IOException {
        var text = Files.readString(current.resolve(file));
        assertTrue(text.contains(before), file + " has no " + before);
        Files.writeString(current.resolve(file), text.replace(before, after));
    }
}
