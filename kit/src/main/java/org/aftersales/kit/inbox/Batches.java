package org.aftersales.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.aftersales.kit.inbox.IncomingEvent.Poison;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;
import org.jboss.logging.Logger;

/**
 * Handles events that came together in one transaction for each tenant. When that fails, whatever the reason, nothing
 * has happened, and all of them are handled one by one: the one that cannot be handled is retried, parked or buried
 * alone, as ever.
 */
@ApplicationScoped
public class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class);

    private final Inbox inbox;
    private final Tenants tenants;
    private final Transactions transactions;

    Batches(Inbox inbox, Tenants tenants, Transactions transactions) {
        this.inbox = inbox;
        this.tenants = tenants;
        this.transactions = transactions;
    }

    /**
     * Handles a batch, each event once however often it comes.
     *
     * @param consumer handles every other event, and these one by one
     */
    public void receive(EventBatch batch, Together together, EventConsumer consumer) {
        var byTenant = new LinkedHashMap<String, List<IncomingEvent>>();
        for (var event : batch.events()) {
            if (isWhole(event, together.type())) {
                byTenant.computeIfAbsent(event.tenant(), tenant -> new ArrayList<>())
                        .add(event);
            }
        }
        Set<IncomingEvent> handled = Collections.newSetFromMap(new IdentityHashMap<>());
        byTenant.forEach((tenant, events) -> {
            if (events.size() > 1) handled.addAll(handled(tenant, events, together));
        });
        for (var event : batch.events()) if (!handled.contains(event)) consumer.receive(event);
    }

    private static boolean isWhole(IncomingEvent event, String type) {
        try {
            event.assertComplete();
            return event.type().equals(type);
        } catch (Poison poison) {
            return false;
        }
    }

    /** Those that had their effect now; what was handled before or waits behind another is for whoever looks closer. */
    private List<IncomingEvent> handled(String tenant, List<IncomingEvent> events, Together together) {
        try {
            return tenants.as(tenant, () -> inOneTransaction(events, together));
        } catch (RuntimeException failure) {
            LOG.infof("%d events one by one: %s", events.size(), StoredEvent.reason(failure));
            return List.of();
        }
    }

    private List<IncomingEvent> inOneTransaction(List<IncomingEvent> events, Together together) {
        try {
            return transactions.call(() -> {
                if (!together.possible().getAsBoolean()) return List.of();
                var entered = inbox.enter(events);
                if (!entered.isEmpty()) together.work().accept(entered);
                return entered;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
