package org.aftersales.loyalty.ledger;

/**
 * What a member has at a moment.
 *
 * @param available can be spent now: expired points are not among them, also before the ledger has booked their expiry
 * @param pending earned, to be spent later
 */
record Balance(long available, long pending) {}
