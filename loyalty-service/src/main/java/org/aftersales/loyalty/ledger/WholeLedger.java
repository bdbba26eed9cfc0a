package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.aftersales.kit.tx.Transactions;

/** Questions about the ledger as a whole, which take as long as reading all of it does. */
@ApplicationScoped
class WholeLedger {
    /** A transaction that reads millions of postings may take so long, at night and by day. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final Transactions transactions;
    private final LedgerChecks checks;
    private final Chains chains;

    WholeLedger(Transactions transactions, LedgerChecks checks, Chains chains) {
        this.transactions = transactions;
        this.checks = checks;
        this.chains = chains;
    }

    LedgerCheck check() {
        return transactions.get(PATIENCE, checks::run);
    }

    /** @param named how many of the broken chains are told by name */
    ChainCheck verify(int named) {
        return transactions.get(PATIENCE, () -> chains.verify(named));
    }
}
