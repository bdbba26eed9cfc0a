package org.aftersales.kit.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a failed delivery is tried again: the schedule that Standard Webhooks recommends, ten attempts in 75 hours. */
final class RetrySchedule {
    /** How much longer than planned a pause may be, so that what failed together does not come back together. */
    private static final double JITTER = 0.2;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private RetrySchedule() {}

    /**
     * The pause after a failure.
     *
     * @param failures how many there were in this round, from 1
     * @param chance from 0 up to, but not including, 1
     * @return empty when that was the last attempt
     */
    static Optional<Duration> after(int failures, double chance) {
        if (failures > PAUSES.size()) return Optional.empty();
        var pause = PAUSES.get(failures - 1);
        return Optional.of(pause.plusMillis((long) (pause.toMillis() * JITTER * chance)));
    }
}
