package org.aftersales.warranty.proof;

import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a proof or asks for one.
 *
 * @param retailer for whom they work; null for people and staff
 */
record Sender(String subject, @Nullable String retailer) {

    static Sender of(Caller caller) {
        return new Sender(caller.subject(), caller.is(Roles.RETAILER) ? caller.retailer() : null);
    }
}
