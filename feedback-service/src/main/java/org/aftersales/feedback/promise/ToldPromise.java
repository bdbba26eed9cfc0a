package org.aftersales.feedback.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise to a customer that was done, in time or late, or was due and not done.
 *
 * @param promise by the name that the policy gives it
 * @param cycle which promise of this name about the ticket, from 1
 * @param kind of the work
 * @param dueAt when it was broken, where it was not kept
 * @param completedAt null of what was not done
 */
public record ToldPromise(
        UUID ticketId,
        String promise,
        int cycle,
        String kind,
        String retailerId,
        Instant dueAt,
        @Nullable Instant completedAt,
        boolean kept) {}
