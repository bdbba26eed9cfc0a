package org.aftersales.loyalty.earning;

import java.time.Instant;
import org.aftersales.loyalty.ledger.Reason;

/**
 * A version of what an event is worth by one rule.
 *
 * @param validFrom events that happened from then on are judged by it, until a later version is valid
 */
record PublishedRule(Reason reason, String code, int version, Instant validFrom, RuleTerms terms, Instant publishedAt) {

    EarningRule rule() {
        return terms.rule(reason, code, version);
    }
}
