package org.aftersales.warranty.conflict;

import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;

/** Sara has a television in the register; Reza says that it is his. */
abstract class DisputedTelevision {

    static final String FIRST = "\"0\"";
    static final String SERIAL = "TV55EN510501";

    Shop shop;
    ConflictCalls calls;
    String unit;
    String sara;
    String reza;
    String staff;

    @BeforeEach
    void register() {
        shop = Shop.opened();
        calls = new ConflictCalls(shop);
        unit = shop.television("S-1", SERIAL);
        shop.link(unit, "sara");
        sara = Tokens.customer(shop.tenant(), "sara");
        reza = Tokens.customer(shop.tenant(), "reza");
        staff = Tokens.agent(shop.tenant());
    }
}
