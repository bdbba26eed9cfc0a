package org.aftersales.loyalty.tier;

import java.time.Instant;

/**
 * A version of how members rise.
 *
 * @param validFrom from then on members are judged by it, until a later version is valid
 */
record TierProgramme(int version, Instant validFrom, TierTerms terms, Instant publishedAt) {
    Ladder ladder() {
        return new Ladder(terms);
    }
}
