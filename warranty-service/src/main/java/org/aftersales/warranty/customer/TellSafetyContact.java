package org.aftersales.warranty.customer;

import org.jspecify.annotations.Nullable;

/** Where safety notices go, and nothing else. */
record TellSafetyContact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address) {

    /** @throws ProfileRules.InvalidProfile with everything that is wrong */
    SafetyContact contact() {
        var rules = new ProfileRules();
        var contact = new SafetyContact(
                rules.name("/name", name),
                rules.phone("/phone", phone),
                rules.email("/email", email),
                rules.address("/address", address));
        var reaches = contact.phone() != null || contact.email() != null || contact.address() != null;
        rules.require(reaches, "", "no-way-to-reach", "needs a phone number, an e-mail address or an address");
        rules.assertKept();
        return contact;
    }
}
