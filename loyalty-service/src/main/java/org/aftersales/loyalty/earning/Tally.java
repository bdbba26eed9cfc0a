package org.aftersales.loyalty.earning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.loyalty.earning.Cap.Counter;
import org.aftersales.loyalty.earning.Cap.Counts;
import org.aftersales.loyalty.earning.Cap.Per;
import org.aftersales.loyalty.earning.SimulationView.UsedRate;
import org.aftersales.loyalty.exchange.RateTable;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.ledger.Why.Share;
import org.aftersales.loyalty.member.CustomerId;

/** Judges past events in their order and sums up, within limits that are counted anew from the first of them. */
final class Tally {
    private final Rulebooks books;
    private final ZoneId zone;
    private final RateTable rates;
    private final Map<Counted, Long> earned = new HashMap<>();
    private final Set<CustomerId> customers = new HashSet<>();
    private long events;
    private long then;
    private long now;
    private long more;
    private long less;
    private long withoutRate;
    private final Map<UUID, UsedRate> used = new TreeMap<>();

    Tally(Rulebooks books, ZoneId zone, RateTable rates) {
        this.books = books;
        this.zone = zone;
        this.rates = rates;
    }

    /** @param first the first day of the time that is counted */
    private record Counted(CustomerId customer, Counter counter, LocalDate first) {
        static Counted of(CustomerId customer, Counter counter, LocalDate day) {
            return new Counted(customer, counter, counter.per().first(day));
        }
    }

    Judgement add(Earning earning) {
        var customer = earning.customerId();
        var day = earning.occurredAt().atZone(zone).toLocalDate();
        var room = new Room(counter -> earned.getOrDefault(Counted.of(customer, counter, day), 0L), Map.of());
        var book = books.at(earning.occurredAt());
        var facts = priced(book, earning, day);
        if (!book.lacks(facts, day).isEmpty()) withoutRate++;
        var judgement = book.judge(facts, day, room);
        judgement.shares().stream()
                .map(Share::converted)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::use);
        for (var share : judgement.shares()) count(customer, share, day);
        customers.add(customer);
        count(earning.points().value(), judgement.points().value());
        return judgement;
    }

    private Facts priced(Rulebook book, Earning earning, LocalDate day) {
        var price = earning.facts().price();
        return book.priced(earning.facts(), day, into -> rates.at(price.currency(), into, earning.occurredAt()));
    }

    private void use(Why.Converted converted) {
        var once = new UsedRate(
                converted.rateId(), converted.rate(), converted.amount().currency(), 1);
        used.merge(converted.rateId(), once, (before, _) -> before.again());
    }

    private void count(CustomerId customer, Share share, LocalDate day) {
        for (var counts : Counts.values()) {
            for (var per : Per.values()) {
                var counter = Counter.of(counts, per, share.rule());
                earned.merge(Counted.of(customer, counter, day), share.points(), Long::sum);
            }
        }
    }

    private void count(long was, long is) {
        events++;
        then += was;
        now += is;
        if (is > was) more++;
        if (is < was) less++;
    }

    SimulationView view() {
        return new SimulationView(
                events, customers.size(), then, now, more, less, withoutRate, List.copyOf(used.values()));
    }
}
