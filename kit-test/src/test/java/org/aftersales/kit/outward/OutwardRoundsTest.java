package org.aftersales.kit.outward;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a carrier does, what became of each letter is noted, and others' letters leave meanwhile. */
@QuarkusTest
class OutwardRoundsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Inject
    Outgoing outgoing;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    TestClock clock;

    private final String tenant = "rounds-" + UUID.randomUUID();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Set<UUID> slow = ConcurrentHashMap.newKeySet();
    private OutwardRounds<UUID> rounds;

    @BeforeEach
    void nothing_is_due() {
        clock.reset();
        clock.advance(Duration.ofDays(1));
        outgoing.clear();
        clock.reset();
    }

    @AfterEach
    void nobody_is_on_the_way() {
        released.countDown();
        await().until(() -> rounds.onTheWay() == 0);
        rounds.close();
        clock.reset();
    }

    @Test
    void what_the_carrier_says_is_noted() {
        var taken = outgoing.plan(tenant);
        var unwanted = outgoing.plan(tenant);
        var early = outgoing.plan(tenant);
        var desk = walking(LONG, letter -> {
            if (letter.equals(unwanted)) throw new Refused("smtp-550");
            if (letter.equals(early)) throw new Down("smtp-421");
        });

        walk();

        assertEquals(List.of(taken), desk.sent());
        assertEquals(Map.of(unwanted, "smtp-550"), desk.refused());
        assertEquals(Map.of(early, "smtp-421"), desk.postponed());
    }

    @Test
    void nothing_is_held_while_a_letter_is_with_its_carrier() {
        outgoing.plan(tenant);
        var held = new AtomicBoolean(true);
        walking(LONG, letter -> held.set(transactions.active()));

        walk();

        assertFalse(held.get());
    }

    @Test
    void who_takes_too_long_is_interrupted_and_what_it_says_then_is_noted() {
        var letter = outgoing.plan(tenant);
        var desk = walking(SHORT, each -> {
            hang();
            throw new Down("interrupted");
        });

        walk();

        assertEquals(Map.of(letter, "interrupted"), desk.postponed());
    }

    @Test
    void who_has_sent_it_after_all_is_believed_however_late() {
        var letter = outgoing.plan(tenant);
        var desk = walking(SHORT, each -> hang());

        walk();

        assertEquals(List.of(letter), desk.sent());
    }

    @Test
    void who_dies_leaves_a_letter_that_comes_again() {
        var letter = outgoing.plan(tenant);
        var attempts = new ArrayList<UUID>();
        var desk = walking(LONG, each -> {
            attempts.add(each);
            if (attempts.size() == 1) throw new IllegalStateException("died");
        });
        walk();
        assertEquals(List.of(), desk.sent());

        clock.advance(Outgoing.LEASE);
        walk();

        assertEquals(List.of(letter), desk.sent());
    }

    @Test
    void a_lane_that_hangs_keeps_no_letter_of_another() {
        for (int each = 0; each < 2 * OutwardRounds.AT_ONCE; each++) slow.add(outgoing.plan(tenant));
        clock.advance(Duration.ofSeconds(1));
        var quick = outgoing.plan(tenant);
        var desk = walking(LONG, letter -> {
            if (slow.contains(letter)) hang();
        });

        while (rounds.walk() > 0) {} // all of them, within the test's own time

        await().until(() -> desk.sent().equals(List.of(quick)) && rounds.onTheWay() == OutwardRounds.AT_ONCE);
    }

    @Test
    void what_found_no_place_comes_again_untried_when_there_is_one() {
        for (int each = 0; each < 2 * OutwardRounds.AT_ONCE; each++) slow.add(outgoing.plan(tenant));
        var desk = walking(LONG, letter -> hang());
        while (rounds.walk() > 0) {}
        released.countDown();
        await().until(() -> rounds.onTheWay() == 0);
        assertEquals(OutwardRounds.AT_ONCE, desk.sent().size());

        clock.advance(Duration.ofSeconds(10));
        walk();

        assertEquals(slow, Set.copyOf(desk.sent()));
        assertEquals(slow.size(), desk.sent().size());
    }

    private Messenger walking(Duration end, Consumer<UUID> carrier) {
        var desk = new Messenger(outgoing.queue(), transactions, carrier);
        rounds = new OutwardRounds<>(
                outgoing.queue(), desk, letter -> slow.contains(letter) ? "slow" : "quick", tenants, end);
        return desk;
    }

    private void walk() {
        while (rounds.walk() > 0) {}
        await().until(() -> rounds.onTheWay() == 0);
    }

    /** Until it is interrupted, or released. */
    private void hang() {
        try {
            released.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
