package org.aftersales.loyalty.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** How this installation keeps its ledger. */
@ConfigMapping(prefix = "aftersales.ledger")
interface LedgerRules {

    /**
     * What happens when points of a returned purchase were spent: {@code CLAMP} writes down what is missing and takes it
     * should it come back, {@code DEBT} lets the member owe it.
     */
    @WithDefault("CLAMP")
    Shortfall shortfall();

    /** When the ledger is checked every night, UTC. */
    @WithDefault("02:00")
    LocalTime checkAt();

    /** How many lots that have ended are booked in one transaction, 1 to 10 000. */
    @WithDefault("1000")
    int sweep();
}
