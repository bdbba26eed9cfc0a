package org.aftersales.kit.timer;

import java.time.Instant;
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
}
