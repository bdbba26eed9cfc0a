package org.aftersales.launcher.demo;

import static org.aftersales.launcher.demo.StoryEvents.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfidentialTest {
    private final Confidential secrets =
            new Confidential(List.of("Mona Abedi", "Abedi", "+491713920094"), List.of("The picture goes dark."));

    @Test
    void ids_codes_and_dates_are_clean() {
        assertEquals(Set.of(), leaks("{\"customerId\":\"0193abedi-0000\",\"reasonCode\":\"covered\"}"));
    }

    @Test
    void a_name_is_found_in_any_case() {
        assertEquals(Set.of("some.type contains personal data"), leaks("{\"reason\":\"asked by ABEDI\"}"));
    }

    @Test
    void a_phone_number_is_found() {
        assertEquals(Set.of("some.type contains personal data"), leaks("{\"x\":\"+491713920094\"}"));
    }

    @Test
    void somebody_s_own_words_are_found() {
        assertEquals(Set.of("some.type contains somebody's own words"), leaks("{\"x\":\"The picture goes dark.\"}"));
    }

    @Test
    void a_field_that_is_named_after_personal_data_is_found() {
        assertEquals(Set.of("some.type has a field email"), leaks("{\"email\":\"\"}"));
    }

    private Set<String> leaks(String json) {
        return secrets.leaks(List.of(saying(json)));
    }
}
