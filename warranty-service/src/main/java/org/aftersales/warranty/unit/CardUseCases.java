package org.aftersales.warranty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** What is done with warranty cards. */
@ApplicationScoped
public class CardUseCases {

    private final CardGate gate;
    private final Cards cards;

    CardUseCases(CardGate gate, Cards cards) {
        this.gate = gate;
        this.cards = cards;
    }

    /**
     * Does the work on the card with this code, owner's or check code, as the card's tenant. Nothing is recorded.
     *
     * @throws LinkUseCases.UnknownCard when no card has this code, or not any more
     */
    public <T> T open(String code, Function<CardFacts, T> work) {
        return gate.pass(code, unit -> work.apply(cards.of(unit)));
    }

    /**
     * The unit of the caller's tenant whose card has this code, owner's or check code; none for every code that does not
     * work. Nothing is recorded.
     */
    public Optional<UnitId> find(String code) {
        return gate.here(code);
    }
}
