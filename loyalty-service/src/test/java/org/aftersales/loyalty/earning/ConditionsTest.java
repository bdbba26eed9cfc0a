package org.aftersales.loyalty.earning;

import static org.aftersales.loyalty.earning.RuleFixtures.atLeast;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.earning.Conditions.Condition;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Facts SALE = new Facts(
            Money.of("100.00", "EUR"),
            2L,
            "09521234001348",
            "tv",
            "parsian",
            "IMPORT",
            "sale",
            "GOLD",
            List.of("lapsed", "local"),
            null,
            null,
            null,
            null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'from': '2026-11-22', 'until': '2026-11-22'}    |",
                "{'from': '2026-11-23'}                           | PERIOD",
                "{'until': '2026-11-21'}                          | PERIOD",
                "{'products': ['09521234001348']}                 |",
                "{'products': ['09521234001355']}                 | PRODUCT",
                "{'categories': ['fridge', 'tv']}                 |",
                "{'categories': ['fridge']}                       | CATEGORY",
                "{'retailers': ['parsian']}                       |",
                "{'retailers': ['another']}                       | RETAILER",
                "{'channels': ['SINGLE']}                         | CHANNEL",
                "{'types': ['visit']}                             | TYPE",
                "{'tiers': ['GOLD', 'SILVER']}                    |",
                "{'tiers': ['SILVER']}                            | TIER",
                "{'segments': ['local', 'staff']}                 |",
                "{'segments': ['staff']}                          | SEGMENT",
                "{'minPrice': {'amount': '100.00', 'currency': 'EUR'}} |",
                "{'minPrice': {'amount': '100.01', 'currency': 'EUR'}} | PRICE",
                "{'minPrice': {'amount': '1.00', 'currency': 'USD'}}   | PRICE",
                "{'minQuantity': 2}                               |",
                "{'minQuantity': 3}                               | QUANTITY",
                "{'tiers': ['SILVER'], 'minQuantity': 3}          | TIER",
            })
    void a_condition_holds_or_is_named(String told, Condition unmet) throws Exception {
        var conditions = JSON.readValue(told.replace('\'', '"'), Conditions.class);

        assertEquals(unmet, conditions.unmet(SALE, TODAY));
    }

    @Test
    void who_does_not_come_to_the_end_earns_only_where_a_rule_says_so() throws Exception {
        var begun = Facts.answer("parsian", null, true);
        var also = JSON.readValue("{\"partial\": true}", Conditions.class);

        assertEquals(Condition.COMPLETE, Conditions.NONE.unmet(begun, TODAY));
        assertNull(also.unmet(begun, TODAY));
        assertNull(Conditions.NONE.unmet(Facts.answer("parsian", null, false), TODAY));
    }

    @Test
    void what_is_not_known_does_not_hold_and_a_piece_is_one() {
        assertEquals(Condition.PRICE, atLeast("0.01", "EUR").unmet(Facts.NONE, TODAY));
        assertNull(Conditions.NONE.unmet(Facts.NONE, TODAY));
        assertEquals(1, Facts.NONE.pieces());
    }

    @Test
    void where_the_member_stands_is_one_of_the_facts() {
        var cause = new Cause(Reason.SURVEY, UUID.randomUUID());
        var trigger = new EarningTrigger(cause, new CustomerId(UUID.randomUUID()), Instant.EPOCH, Facts.NONE);

        var facts = trigger.by(new MemberStanding("GOLD", List.of("local"))).facts();

        assertEquals("GOLD", facts.tier());
        assertEquals(List.of("local"), facts.segments());
    }

    @Test
    void facts_that_are_not_known_are_not_written() throws Exception {
        assertEquals("{}", JSON.writeValueAsString(Facts.NONE.by(MemberStanding.UNKNOWN)));
        assertEquals(SALE, JSON.readValue(JSON.writeValueAsString(SALE), Facts.class));
    }
}
