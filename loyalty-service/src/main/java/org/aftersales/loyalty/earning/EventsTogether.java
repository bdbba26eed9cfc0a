package org.aftersales.loyalty.earning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.AnsweredTogether;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.loyalty.ledger.NotTogether;

/** Events that are told at the same time, judged and credited in sets as those from the broker are. */
@ApplicationScoped
class EventsTogether implements AnsweredTogether<TellEvent, ToldTrigger> {
    /** Where events hang on each other they are answered one by one; so long until that is looked at again. */
    private static final Duration APART = Duration.ofSeconds(10);

    private final EventUseCases events;
    private final EarningTogetherUseCases together;
    private final KnownCustomers customers;
    private final Outbox outbox;
    private final Tenants tenants;
    private final Cache<String, Boolean> apart =
            Caffeine.newBuilder().expireAfterWrite(APART).build();

    EventsTogether(
            EventUseCases events,
            EarningTogetherUseCases together,
            KnownCustomers customers,
            Outbox outbox,
            Tenants tenants) {
        this.events = events;
        this.together = together;
        this.customers = customers;
        this.outbox = outbox;
        this.tenants = tenants;
    }

    @Override
    public Class<TellEvent> body() {
        return TellEvent.class;
    }

    @Override
    public Optional<ToldTrigger> read(TellEvent told) {
        if (apart.getIfPresent(tenants.current()) != null) return Optional.empty();
        try {
            return Optional.of(new ToldTrigger(events.read(told), outbox.correlation()));
        } catch (RuleViolated refused) {
            return Optional.empty(); // and is refused by itself
        }
    }

    @Override
    public List<Optional<Response>> answer(List<ToldTrigger> told) {
        if (!customers.allKnown(told)) throw new NotTogether("a retailer does not know a customer");
        try {
            return together.tell(told).stream()
                    .map(EventResource::created)
                    .map(Optional::of)
                    .toList();
        } catch (NotTogether reason) {
            if (reason.isLasting()) apart.put(tenants.current(), true);
            throw reason;
        }
    }
}
