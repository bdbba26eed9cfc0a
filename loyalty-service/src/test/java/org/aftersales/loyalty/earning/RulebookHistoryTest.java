package org.aftersales.loyalty.earning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.exchange.RateTable;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.aftersales.loyalty.ledger.Why.Share;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.Test;

/**
 * Random sets of rules judge random events as {@link PlainRules} does; more of them with {@code
 * -Daftersales.drills=long}.
 */
class RulebookHistoryTest {
    private static final int EVENTS = 25;
    private static final int HISTORIES = "long".equals(System.getProperty("aftersales.drills")) ? 20_000 : 500;
    private static final RateTable NO_RATES = RateTable.of(List.of());
    private static final Why UNSAID = new Why("any", 1, Outcome.AWARDED, null, null, null, null);

    @Test
    void every_rule_gives_what_plain_rules_give_in_any_history() {
        var seen = EnumSet.noneOf(Outcome.class);

        for (long seed = 0; seed < HISTORIES; seed++) tell(seed, seen);

        // rules that never meet a limit or each other would agree with anything
        var wanted = EnumSet.complementOf(EnumSet.of(
                Outcome.NO_RATE,
                Outcome.TOO_LATE,
                Outcome.GIFT_CARD,
                Outcome.WAITING,
                Outcome.TOO_LARGE,
                Outcome.NO_BASIS,
                Outcome.NO_RULE,
                Outcome.BOOKED));
        assertEquals(wanted, seen);
    }

    @Test
    void a_simulation_sums_up_what_plain_rules_give() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var random = new RandomRules(seed);
            var rules = random.rules().stream()
                    .filter(rule -> rule.budget() == null)
                    .toList();
            var plain = new PlainRules(rules, random.budgets(rules));
            var book = new Rulebook(rules.stream().map(RandomRules::real).toList());
            var tally = new Tally(new Rulebooks(new TreeMap<>(Map.of(Instant.EPOCH, book))), ZoneOffset.UTC, NO_RATES);
            for (var event : random.events(EVENTS)) {
                plain.judge(event);
                tally.add(earning(event));
            }
            assertEquals(plain.sum(), tally.view().pointsNow(), "history " + seed);
        }
    }

    private static void tell(long seed, Set<Outcome> seen) {
        var random = new RandomRules(seed);
        var rules = random.rules();
        var plain = new PlainRules(rules, random.budgets(rules));
        var book = new Rulebook(rules.stream().map(RandomRules::real).toList());
        for (var event : random.events(EVENTS)) {
            var room = new Room(
                    counter -> plain.earned(new Cap(counter.counts(), counter.per(), 1), counter.rule(), event),
                    plain.left());
            var judgement = book.judge(facts(event), event.day(), room);
            assertEquals(plain.judge(event), given(judgement.shares()), "history " + seed + ": " + event);
            assertTrue(plain.left().values().stream().allMatch(left -> left >= 0), () -> "history " + seed);
            judgement.shares().forEach(share -> seen.add(share.outcome()));
        }
    }

    private static TreeMap<String, Long> given(List<Share> shares) {
        return shares.stream().collect(Collectors.toMap(Share::rule, Share::points, Long::sum, TreeMap::new));
    }

    private static Facts facts(PlainRules.Event event) {
        return Facts.sale(Money.ofMinor(event.cents(), "EUR"), "09521234001348", null, event.retailer(), null);
    }

    private static Earning earning(PlainRules.Event event) {
        return new Earning(
                ProgrammeCode.MAIN,
                new CustomerId(new UUID(0, event.customer())),
                new Cause(Reason.REGISTRATION, UUID.randomUUID()),
                new Points(0),
                UNSAID,
                event.day().atStartOfDay(ZoneOffset.UTC).toInstant(),
                facts(event));
    }
}
