package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the seals of the ledger say. Each member's postings are a chain of their own.
 *
 * @param accounts how many chains were looked at
 * @param brokenChains how many of them were touched: a posting changed, put in, taken out or cut off at the end
 * @param broken the first of them
 * @param root over the ends of all chains, as lower-case hexadecimal SHA-256: whoever keeps it elsewhere can tell later
 *     that nothing before it was touched, as long as no posting was added since
 */
record ChainCheck(
        boolean sound, Instant checkedAt, long accounts, long brokenChains, List<BrokenChain> broken, String root) {

    /**
     * A chain that was touched.
     *
     * @param place the first posting of the member, from 1, that is not as it was sealed
     */
    record BrokenChain(UUID memberId, long place) {}
}
