package org.aftersales.warranty.scan;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.unit.CardUseCases;

/** Reads what was scanned. */
@ApplicationScoped
public class ScanUseCases {

    private final CardUseCases cards;
    private final Tenants tenants;

    ScanUseCases(CardUseCases cards, Tenants tenants) {
        this.cards = cards;
        this.tenants = tenants;
    }

    /**
     * The label of the one unit that the payload names.
     *
     * @throws UnreadableScan when it names none; a card of another tenant is no card here
     */
    public ProductItem read(String payload) {
        return switch (ScanPayload.parse(payload)) {
            case ScanPayload.Label(var item) -> item;
            case ScanPayload.Card(var code) -> ofCard(code);
        };
    }

    private ProductItem ofCard(String code) {
        var here = tenants.current();
        try {
            return cards.open(code, card -> {
                if (!tenants.current().equals(here)) throw UnreadableScan.unknownCard();
                return new ProductItem(card.unit().gtin(), card.unit().serial());
            });
        } catch (NotFound e) {
            throw UnreadableScan.unknownCard();
        }
    }
}
