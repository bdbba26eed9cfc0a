package org.aftersales.loyalty.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All rates into some currencies, for many events at once; the same choice as for one.
 *
 * @param byPair by the two currencies and by when they begin
 */
public record RateTable(Map<String, NavigableMap<Instant, ExchangeRate>> byPair) {

    /** @param rates of those that begin together the last one counts */
    public static RateTable of(List<ExchangeRate> rates) {
        var byPair = new HashMap<String, NavigableMap<Instant, ExchangeRate>>();
        for (var rate : rates) {
            byPair.computeIfAbsent(pair(rate.from(), rate.to()), _ -> new TreeMap<>())
                    .put(rate.validFrom(), rate);
        }
        return new RateTable(byPair);
    }

    /** Those for what happened at a moment; of fewer currencies where nobody has published them. */
    public List<ExchangeRate> at(String from, Collection<String> to, Instant moment) {
        return to.stream()
                .map(currency -> Optional.ofNullable(byPair.get(pair(from, currency)))
                        .map(rates -> rates.floorEntry(moment))
                        .map(Map.Entry::getValue))
                .flatMap(Optional::stream)
                .filter(rate -> rate.covers(moment))
                .toList();
    }

    private static String pair(String from, String to) {
        return from + '/' + to;
    }
}
