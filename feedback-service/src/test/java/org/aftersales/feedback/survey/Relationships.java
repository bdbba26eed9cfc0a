package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.ownership.OwnedUnit;
import org.aftersales.feedback.ownership.OwnershipUseCases;
import org.aftersales.feedback.ownership.Proof;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;

/** Customers who own something since some day, and what is decided about them as time goes by. */
@ApplicationScoped
class Relationships {

    /** After 30 days, with more fields to be put in. */
    static final String RULE = """
            {"name": "Relationship", "event": "CUSTOMER_SINCE", "asks": true, "delay": "P30D",
             "quarantineDays": 90%s}""";

    private final OwnershipUseCases owners;
    private final Tenants tenants;
    private final EventProbe events;
    private final TestClock clock;
    private final TimerSweep timers;

    Relationships(OwnershipUseCases owners, Tenants tenants, EventProbe events, TestClock clock, TimerSweep timers) {
        this.owners = owners;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
        this.timers = timers;
    }

    void buys(String tenant, UUID customer) {
        owns(tenant, customer, clock.instant());
    }

    void bought(String tenant, UUID customer, int daysAgo) {
        owns(tenant, customer, clock.instant().minus(Duration.ofDays(daysAgo)));
    }

    void owns(String tenant, UUID customer, Instant since) {
        var unit = new OwnedUnit(UUID.randomUUID(), customer, "parsian", "09521234001348", null, Proof.SALE, since);
        tenants.run(tenant, () -> owners.learn(unit));
    }

    void afterDays(int days) {
        clock.advance(Duration.ofDays(days));
        while (timers.sweep() > 0)
            ;
    }

    /** What was decided, in the order of time. */
    List<String> decided(String tenant) {
        return events.of(tenant).stream()
                .filter(event -> event.type().equals("feedback.invitation.decided.v2"))
                .map(event -> event.field("decision") + " " + event.field("reasonCode"))
                .toList();
    }
}
