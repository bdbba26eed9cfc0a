package org.aftersales.kit.outward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.outward.OutwardQueue.Taken;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;

/** The queue of parcels, as somebody in a tenant fills it and a worker empties it. */
@ApplicationScoped
class Outgoing {
    static final Duration LEASE = Duration.ofMinutes(5);
    private static final int ALL = 10_000;

    private final OutwardQueue queue;
    private final Tenants tenants;
    private final Transactions transactions;

    Outgoing(OutwardQueues queues, Tenants tenants, Transactions transactions) {
        this.queue = queues.of("parcel_due", "parcel_id");
        this.tenants = tenants;
        this.transactions = transactions;
    }

    OutwardQueue queue() {
        return queue;
    }

    UUID plan(String tenant) {
        var id = UUID.randomUUID();
        in(tenant, () -> queue.plan(id));
        return id;
    }

    void in(String tenant, Runnable work) {
        tenants.run(tenant, () -> transactions.run(work));
    }

    List<Taken> take() {
        return queue.take(ALL, LEASE);
    }

    /** Nothing is due, whatever another test has left. */
    void clear() {
        take().forEach(each -> in(each.tenant(), () -> queue.done(each.id())));
    }
}
