package org.aftersales.loyalty.ledger;

/**
 * What a member has at a moment.
 *
 * @param available can be spent now: expired points are not among them, also before the ledger has booked their expiry
 * @param pending earned, to be spent later
 * @param held reserved for redemptions under way
 * @param debt owed after points were taken back that had been spent; the next points settle it
 */
record Balance(long available, long pending, long held, long debt) {}
