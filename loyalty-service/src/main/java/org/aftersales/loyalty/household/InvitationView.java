package org.aftersales.loyalty.household;

import java.time.Instant;

/**
 * What somebody needs to join a household.
 *
 * @param code told this once; good for one person
 */
record InvitationView(String code, Instant expiresAt) {
    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "an invitation";
    }
}
