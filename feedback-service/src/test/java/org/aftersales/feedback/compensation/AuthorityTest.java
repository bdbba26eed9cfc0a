package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;
import static org.aftersales.feedback.compensation.AuthorityFixtures.eur;
import static org.aftersales.feedback.compensation.AuthorityFixtures.grant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.feedback.complaint.Severity;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may give how much: by role, severity and what the product was worth. */
class AuthorityTest {

    @ParameterizedTest
    @CsvSource({"0.00,LOW", "499.99,LOW", "500.00,HIGH", "500.01,HIGH"})
    void a_product_is_in_the_band_that_its_price_has_reached(String price, String band) {
        assertEquals(band, AUTHORITY.band(eur(price)).code());
    }

    @Test
    void a_product_of_unknown_worth_is_in_the_lowest_band() {
        assertEquals("LOW", AUTHORITY.band(null).code());
        assertEquals("LOW", AUTHORITY.band(Money.of("9000", "JPY")).code());
    }

    @Test
    void who_has_several_roles_may_give_what_the_highest_may() {
        assertEquals(Optional.of(eur("100.00")), AUTHORITY.limit(Set.of("agent", "manager"), Severity.HIGH, "LOW"));
    }

    @Test
    void what_nobody_has_granted_nobody_may_give() {
        assertEquals(Optional.empty(), AUTHORITY.limit(Set.of("manager"), Severity.MEDIUM, "LOW"));
        assertEquals(Optional.empty(), AUTHORITY.limit(Set.of("customer"), Severity.HIGH, "LOW"));
    }

    @Test
    void points_are_worth_what_it_says() {
        assertEquals(eur("50.00"), AUTHORITY.worth(500));
    }

    @Test
    void what_cannot_be_decided_by_is_refused_with_its_place() {
        var broken = new Authority(
                "EUR",
                eur("0.00"),
                Money.of("1", "JPY"),
                "PT1H",
                90,
                List.of(new Authority.Band("A", eur("1.00")), new Authority.Band("A", eur("1.00"))),
                List.of(grant(Giver.AGENT, "B", "1.00"), grant(Giver.AGENT, "B", "2.00")));

        var refusal = assertThrows(AuthorityRules.InvalidAuthority.class, () -> AuthorityRules.judge(broken));

        assertEquals(
                List.of(
                        "currencies-differ",
                        "worth-nothing",
                        "not-rising",
                        "band-twice",
                        "not-rising",
                        "unknown-band",
                        "unknown-band",
                        "grant-twice"),
                refusal.violations().stream().map(Violation::code).toList());
    }
}
