package org.aftersales.warranty.customer;

import org.jspecify.annotations.Nullable;

/** Where safety notices go, and nothing else. */
public record TellSafetyContact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address) {

    /**
     * Judges it as a part of something larger.
     *
     * @param pointer where it stands there; empty where it stands alone
     * @throws ProfileRules.InvalidProfile with everything that is wrong
     */
    public void assertKept(String pointer) {
        contact(pointer);
    }

    /** Whether there is nothing wrong with it. */
    public boolean isKept() {
        try {
            contact("");
            return true;
        } catch (ProfileRules.InvalidProfile refused) { // a record of a file has a code for that
            return false;
        }
    }

    SafetyContact contact(String pointer) {
        var rules = new ProfileRules();
        var contact = new SafetyContact(
                rules.name(pointer + "/name", name),
                rules.phone(pointer + "/phone", phone),
                rules.email(pointer + "/email", email),
                rules.address(pointer + "/address", address));
        var reaches = contact.phone() != null || contact.email() != null || contact.address() != null;
        rules.require(reaches, pointer, "no-way-to-reach", "needs a phone number, an e-mail address or an address");
        rules.assertKept();
        return contact;
    }
}
