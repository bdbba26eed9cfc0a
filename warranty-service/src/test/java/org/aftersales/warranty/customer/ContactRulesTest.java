package org.aftersales.warranty.customer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"+12345678", "+123456789012345", "+98 (935) 000-25.78", "0912 000 4321", "(030) 23125-123"})
    void a_number_of_the_world_or_of_the_country_is_a_phone(String text) {
        assertTrue(ContactRules.isPhone(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1234567",
                "+1234567890123456",
                "+0123456789",
                "00912345678",
                "01234567",
                "0123456789012",
                "9350002578",
                "++989350002578",
                "+98a350002578",
                "۰۹۱۲۰۰۰۴۳۲۱",
                "0912_0004321",
                "-"
            })
    void other_texts_are_none(String text) {
        assertFalse(ContactRules.isPhone(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.c", "sara+shop@mail.example.net", "سارا@example.com"})
    void one_at_sign_between_a_name_and_a_dotted_domain_is_an_address(String text) {
        assertTrue(ContactRules.isEmail(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@b.c", "a@", "a@b", "a@.b", "a@b.", "a@b..c", "a@b@c.d", "a b@c.d", "a@b.\u00A0c", "sara"})
    void anything_else_is_no_address(String text) {
        assertFalse(ContactRules.isEmail(text));
    }
}
