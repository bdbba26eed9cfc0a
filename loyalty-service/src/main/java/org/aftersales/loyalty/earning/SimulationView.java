package org.aftersales.loyalty.earning;

import java.util.List;
import java.util.UUID;

/**
 * What other terms would have made of past events.
 *
 * @param events how many were judged
 * @param customers of how many customers
 * @param pointsThen what they were worth
 * @param pointsNow what they would have been worth
 * @param more of how many events it would have been more
 * @param less of how many it would have been less
 * @param withoutRate of how many a price was not counted, because nobody has published a rate for that moment
 * @param rates by which prices were converted, in the order in which they were published
 */
record SimulationView(
        long events,
        long customers,
        long pointsThen,
        long pointsNow,
        long more,
        long less,
        long withoutRate,
        List<UsedRate> rates) {

    /**
     * @param into ISO 4217 code of what it converts into
     * @param events of how many events
     */
    record UsedRate(UUID rateId, String rate, String into, long events) {
        UsedRate again() {
            return new UsedRate(rateId, rate, into, events + 1);
        }
    }
}
