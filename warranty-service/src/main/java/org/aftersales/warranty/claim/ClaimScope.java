package org.aftersales.warranty.claim;

import java.util.Set;
import java.util.UUID;

/** Which claims of the tenant a caller may see. Other tenants' claims are out of reach before this is asked. */
sealed interface ClaimScope {

    boolean sees(ClaimFacts claim);

    record Everyones() implements ClaimScope {
        @Override
        public boolean sees(ClaimFacts claim) {
            return true;
        }
    }

    record OfRetailer(String retailerId) implements ClaimScope {
        @Override
        public boolean sees(ClaimFacts claim) {
            return claim.retailerId().equals(retailerId);
        }
    }

    /** A person may have been several customers before they linked themselves. */
    record OfCustomers(Set<UUID> customerIds) implements ClaimScope {
        @Override
        public boolean sees(ClaimFacts claim) {
            return customerIds.contains(claim.customerId());
        }
    }
}
