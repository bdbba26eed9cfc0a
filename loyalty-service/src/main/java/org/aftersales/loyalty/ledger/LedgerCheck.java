package org.aftersales.loyalty.ledger;

import java.time.Instant;

/**
 * What the invariants of the ledger say. Every count of faults is zero in a sound ledger.
 *
 * @param checkedAt when it was judged
 * @param postings how many postings were looked at
 * @param outstanding points that members have, expired ones included until their expiry is booked
 * @param unbalancedPostings postings whose entries do not sum to zero or are not all there
 * @param lotsOffTheirEntries lots that hold other points than their entries say
 * @param negativeAccounts members' accounts below zero
 * @param uncreditedEarnings earnings of linked customers that no posting has credited
 * @param debtsOffTheirEntries accounts that owe other points than their entries say
 * @param brokenChains accounts in which a posting was changed, put in or taken out
 * @param unappliedReturns returned lines of credited sales that have taken nothing back
 * @param redemptionsOffTheirEntries redemptions that say other points were reserved, spent or given back than their
 *     entries do, and entries of redemptions that there are none of
 */
record LedgerCheck(
        boolean sound,
        Instant checkedAt,
        long postings,
        long outstanding,
        long unbalancedPostings,
        long lotsOffTheirEntries,
        long negativeAccounts,
        long uncreditedEarnings,
        long debtsOffTheirEntries,
        long brokenChains,
        long unappliedReturns,
        long redemptionsOffTheirEntries) {

    /** All faults together. */
    long faults() {
        return unbalancedPostings
                + lotsOffTheirEntries
                + negativeAccounts
                + uncreditedEarnings
                + debtsOffTheirEntries
                + brokenChains
                + unappliedReturns
                + redemptionsOffTheirEntries;
    }
}
