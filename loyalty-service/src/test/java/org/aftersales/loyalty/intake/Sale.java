package org.aftersales.loyalty.intake;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.loyalty.Story;

/** A sale to one of several customers, which can be told to several tenants. */
record Sale(int story, UUID unit, String amount, String currency) {

    /** Of any size; some are too small to earn a point. */
    static Sale any(Random random, int stories) {
        var currency = random.nextInt(5) == 0 ? "USD" : "EUR";
        var amount = random.nextInt(4) == 0 ? "1.00" : random.nextInt(10, 3_000) + ".90";
        return new Sale(random.nextInt(stories), new UUID(random.nextLong(), random.nextLong()), amount, currency);
    }

    IncomingEvent toldBy(List<Story> stories) {
        return stories.get(story).registered(unit, amount, currency);
    }
}
