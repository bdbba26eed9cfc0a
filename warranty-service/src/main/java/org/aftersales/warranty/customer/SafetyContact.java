package org.aftersales.warranty.customer;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached when a product they own is dangerous, and for nothing else: who registers products must offer
 * this apart from every other contact (Regulation (EU) 2023/988, article 36).
 */
record SafetyContact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Address address) {}
