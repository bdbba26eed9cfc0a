package org.aftersales.kit.outward;

import java.util.Optional;
import java.util.UUID;

/**
 * What a service does with the letters of a queue. Each method is called as the letter's tenant. Those that note something
 * do so in a transaction of their own; {@link #send} is outside of all, so that nothing is held meanwhile.
 *
 * @param <L> a letter as it leaves
 */
public interface OutwardDesk<L> {

    /** What is to be sent at this attempt; none where nothing is any more, which the desk has noted then. */
    Optional<L> letter(UUID id, int attempt);

    /**
     * Hands the letter to its carrier, and is interrupted where that takes too long.
     *
     * @throws Refused when its recipient will never be reached in this way
     * @throws Down when it could not be handed over now
     */
    void send(L letter);

    /** The carrier has taken it. */
    void sent(UUID id, int attempt);

    /** The carrier will never take it for this recipient. */
    void refused(UUID id, int attempt, String code);

    /** The carrier has not taken it now. */
    void postponed(UUID id, int attempt, String code);
}
