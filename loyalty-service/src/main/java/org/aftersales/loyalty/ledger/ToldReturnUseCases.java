package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.kit.problem.Conflict;

/** Returns that somebody tells and wants an answer to. */
@ApplicationScoped
public class ToldReturnUseCases {
    private final LedgerUseCases ledger;
    private final ReturnLines lines;

    ToldReturnUseCases(LedgerUseCases ledger, ReturnLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /**
     * Takes back what the line had earned, once; told again it answers the same. Whoever calls holds the customer.
     *
     * @return the points that were due for it, in all programmes
     * @throws AlreadyTold when another return has its id
     */
    @Transactional
    public long takeBack(ReturnedLine line) {
        if (ledger.note(line)) ledger.takeBack(line);
        else if (!lines.find(line.id()).filter(line::equals).isPresent()) throw new AlreadyTold();
        return lines.due(line.id());
    }

    public static final class AlreadyTold extends Conflict {
        AlreadyTold() {
            super("return-already-told", "Something else was told by this key.");
        }
    }
}
