package org.aftersales.kit.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Does what is due. */
public interface TimerHandler {
    /** The kind of timers this handler understands. */
    String kind();

    /**
     * Called once per timer, late rather than never, in a transaction and as the tenant; when it throws, the timer
     * stays and is tried again.
     *
     * @param dueAt when it was due, which may be long ago
     */
    void due(UUID subject, Instant dueAt);

    /** How long a transaction of {@link #due(UUID, Instant)} may take until it is rolled back; not for many at once. */
    default Duration patience() {
        return Duration.ofMinutes(1);
    }

    /**
     * Whether {@link #due(Map)} is called instead, for all that are due at once for one tenant: where there are so many
     * that a transaction each is too much.
     */
    default boolean takesMany() {
        return false;
    }

    /** As {@link #due(UUID, Instant)} for many subjects in one transaction; when it throws, each is tried by itself. */
    default void due(Map<UUID, Instant> subjects) {
        subjects.forEach(this::due);
    }
}
