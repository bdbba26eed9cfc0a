package org.aftersales.kit.test;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The clock of every Quarkus test. It stands still at {@link #START} and moves only when a test says so, so that months
 * pass in milliseconds. Tests that move it call {@link #reset()} before they begin. Within {@link #alone} time passes
 * for the calling thread only.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {
    /** Where time stands when nobody moved it: midnight UTC, the moment the shipped sales file is judged at. */
    public static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private static final ScopedValue<AtomicReference<Instant>> ALONE = ScopedValue.newInstance();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return time().get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** A clock of another zone that follows this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    public void set(Instant instant) {
        time().set(instant);
    }

    public void advance(Duration duration) {
        time().updateAndGet(instant -> instant.plus(duration));
    }

    public void reset() {
        time().set(START);
    }

    /** Does work for which time begins at {@link #START} and is nobody else's. */
    public <T> T alone(Supplier<T> work) {
        return ScopedValue.where(ALONE, new AtomicReference<>(START)).call(work::get);
    }

    private AtomicReference<Instant> time() {
        return ALONE.isBound() ? ALONE.get() : now;
    }

    private static final class Zoned extends Clock {
        private final TestClock origin;
        private final ZoneId zone;

        Zoned(TestClock origin, ZoneId zone) {
            this.origin = origin;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(origin, other);
        }

        @Override
        public Instant instant() {
            return origin.instant();
        }
    }
}
