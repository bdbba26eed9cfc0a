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
     * The same for whoever only asks what is covered: a card that was taken back because its unit was replaced or went back
     * says so, as long as it is asked.
     *
     * @throws LinkUseCases.UnknownCard when no card has this code, or not any more
     */
    public <T> T check(String code, Function<CardFacts, T> work) {
        return gate.passLatest(code, unit -> work.apply(cards.toCheck(unit)));
    }

    /**
     * The unit of the caller's tenant whose card has this code, owner's or check code, and can be checked by it; none for
     * every code that does not work. Nothing is recorded.
     */
    public Optional<UnitId> find(String code) {
        return gate.here(code)
                .filter(target -> target.isGood() || cards.canBeChecked(target.unit()))
                .map(CardGate.Target::unit);
    }
}
