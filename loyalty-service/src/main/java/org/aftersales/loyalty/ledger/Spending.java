package org.aftersales.loyalty.ledger;

import java.util.UUID;

/**
 * What one member spends in one transaction: decided step by step, each knowing those before it, and written at once.
 * Their account is locked from the beginning until the transaction ends.
 */
public interface Spending {

    /** Whether so many points can be spent now. */
    boolean covers(Points points);

    /**
     * As {@link HoldUseCases#hold}, for a redemption of which nothing was asked before.
     *
     * @throws NotEnoughPoints when fewer can be spent
     */
    void hold(UUID redemption, Points points);

    /** As {@link #hold}, and spends them at once. */
    void spend(UUID redemption, Points points);

    /** Writes all of it. */
    void write();
}
