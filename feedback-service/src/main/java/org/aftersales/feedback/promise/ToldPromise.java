package org.aftersales.feedback.promise;

import java.time.Instant;
import java.util.UUID;

/**
 * A promise to a customer that was done, in time or late.
 *
 * @param promise by the name that the policy gives it
 * @param cycle which promise of this name about the ticket, from 1
 * @param kind of the work
 */
public record ToldPromise(
        UUID ticketId,
        String promise,
        int cycle,
        String kind,
        String retailerId,
        Instant dueAt,
        Instant completedAt,
        boolean kept) {}
