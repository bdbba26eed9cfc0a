package org.aftersales.launcher.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.aftersales.launcher.Addresses;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** Where the story takes place and who acts in it. */
record World(Addresses addresses, String tenant, Clock clock, Narrator narrator) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /** The person who owns the television, as their app signs them in. */
    String customerSubject() {
        return "owner-" + tenant;
    }

    Api asRetailer(Service service) {
        return api(service, addresses.tokens().retailer(tenant, "parsian"));
    }

    Api asCustomer(Service service) {
        return api(service, addresses.tokens().customer(tenant, customerSubject()));
    }

    Api asStaff(Service service, String role) {
        return api(service, addresses.tokens().staff(role, tenant, role + "-1"));
    }

    /** Waits until it is seen, looking ten times a second. */
    void await(String what, BooleanSupplier seen) {
        Waiting.until(PATIENCE, GLANCE, what, seen);
    }

    void await(Duration limit, String what, BooleanSupplier seen) {
        Waiting.until(limit, GLANCE, what, seen);
    }

    private Api api(Service service, String token) {
        return new Api(addresses.url(service), token);
    }
}
