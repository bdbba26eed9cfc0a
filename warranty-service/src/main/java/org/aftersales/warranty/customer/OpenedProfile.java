package org.aftersales.warranty.customer;

import java.util.List;

/** A customer with what is known of the person readable, for the eyes of those who may see it. */
record OpenedProfile(Customer customer, Profile profile, List<Consent> consents) {}
