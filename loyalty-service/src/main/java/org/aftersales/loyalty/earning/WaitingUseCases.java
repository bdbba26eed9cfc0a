package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.loyalty.earning.WaitingEvents.Waiting;
import org.aftersales.loyalty.exchange.ExchangeRate;

/**
 * An event whose price no rate converts earns nothing until somebody publishes the rate of its moment, however late; then
 * it is judged as a whole, by the rules of its moment. When nobody has in time it is judged without, and that stays.
 */
@ApplicationScoped
class WaitingUseCases {
    private final WaitingEvents events;
    private final EarningUseCases earnings;
    private final Timers timers;
    private final Clock clock;

    WaitingUseCases(WaitingEvents events, EarningUseCases earnings, Timers timers, Clock clock) {
        this.events = events;
        this.earnings = earnings;
        this.timers = timers;
        this.clock = clock;
    }

    /** In the transaction of whoever publishes it. */
    void published(@Observes ExchangeRate rate) {
        var now = clock.instant();
        events.waitingFor(rate).forEach(event -> timers.schedule(WaitingTimer.KIND, event, now));
    }

    @Transactional
    void judge(UUID id) {
        events.find(id).ifPresent(waiting -> judge(id, waiting));
    }

    private void judge(UUID id, Waiting waiting) {
        var patient = clock.instant().isBefore(waiting.until());
        if (earnings.again(waiting.trigger(), patient)) events.remove(id);
        else timers.schedule(WaitingTimer.KIND, id, waiting.until());
    }
}
