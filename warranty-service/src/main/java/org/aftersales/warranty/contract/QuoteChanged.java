package org.aftersales.warranty.contract;

import org.aftersales.kit.problem.Conflict;

/** What the customer was told is not what the cancellation brings today. */
final class QuoteChanged extends Conflict {
    QuoteChanged() {
        super("quote-changed", "The refund is another one by now; ask for a new quote.");
    }
}
