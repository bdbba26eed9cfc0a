package org.aftersales.warranty.customer;

/** What staff can read of a person, each by a request of its own. */
enum ProfilePart {
    PROFILE,
    CONSENTS,
    SAFETY_CONTACT,
    EXPORT
}
