package org.aftersales.warranty.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person tells of themselves: all of it, for what is absent is not known any more. */
record TellProfile(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address,
        @Nullable String locale,
        @Nullable LocalDate birthDate) {

    /** @throws ProfileRules.InvalidProfile with everything that is wrong */
    Profile profile(LocalDate today) {
        var rules = new ProfileRules();
        var contact = new Contact(
                rules.name("/name", name),
                rules.phone("/phone", phone),
                rules.email("/email", email),
                rules.address("/address", address),
                rules.birthDate("/birthDate", birthDate, today));
        var profile = new Profile(contact, rules.locale("/locale", locale));
        rules.assertKept();
        return profile;
    }
}
