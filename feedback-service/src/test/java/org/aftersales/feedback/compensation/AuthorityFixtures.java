package org.aftersales.feedback.compensation;

import java.util.List;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.kit.domain.Money;

/** A point is worth 10 cents. Agents give 20, managers 100 euros; twice as much from products of 500 euros on. */
final class AuthorityFixtures {

    static final Authority AUTHORITY = authority("120.00");

    private AuthorityFixtures() {}

    static Authority authority(String budget) {
        return new Authority(
                "EUR",
                eur("0.10"),
                eur(budget),
                "PT1H",
                90,
                List.of(new Authority.Band("LOW", eur("0.00")), new Authority.Band("HIGH", eur("500.00"))),
                List.of(
                        grant(Giver.AGENT, "LOW", "20.00"),
                        grant(Giver.AGENT, "HIGH", "40.00"),
                        grant(Giver.MANAGER, "LOW", "100.00"),
                        grant(Giver.MANAGER, "HIGH", "200.00")));
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static Authority.Grant grant(Giver role, String band, String limit) {
        return new Authority.Grant(role, Severity.HIGH, band, eur(limit));
    }
}
