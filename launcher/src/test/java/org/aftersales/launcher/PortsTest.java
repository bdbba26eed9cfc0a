package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void the_services_have_the_ports_people_remember() {
        var ports = Ports.standard();

        assertEquals(
                List.of(8081, 8082, 8083, 8084),
                List.of(Service.values()).stream().map(ports::of).toList());
    }

    @Test
    void random_ports_are_all_different() {
        var ports = Ports.random();

        var all = new HashSet<>(ports.services().values());
        all.addAll(List.of(ports.postgres(), ports.kafka(), ports.controller(), ports.issuer(), ports.servicesKafka()));
        assertEquals(9, all.size());
    }

    @Test
    void a_taken_port_is_named_with_who_wanted_it() throws IOException {
        var ports = Ports.random();
        try (var holder = new ServerSocket(ports.of(Service.FEEDBACK), 1, InetAddress.getLoopbackAddress())) {
            var refusal = assertThrows(LaunchFailure.class, ports::requireFree);

            assertEquals(
                    "port " + holder.getLocalPort() + " (feedback-service) is in use: stop what holds it, or choose"
                            + " other ports with --base-port N",
                    refusal.getMessage());
        }
    }

    @Test
    void a_base_port_without_room_is_refused() {
        assertThrows(LaunchFailure.class, () -> Ports.from(80));
        assertThrows(LaunchFailure.class, () -> Ports.from(65_530));
    }
}
