package org.aftersales.warranty.contract;

import org.aftersales.kit.domain.Money;

/**
 * What a contract costs.
 *
 * @param paid zero for a reward
 * @param fee what a cancellation after the free look costs at most; in the same currency
 */
record Price(Money paid, Money fee) {

    Price {
        if (!paid.currency().equals(fee.currency())) throw new IllegalArgumentException("currencies differ");
        if (paid.minor() < 0 || fee.minor() < 0) throw new IllegalArgumentException("negative money");
    }
}
