package org.aftersales.feedback.compensation;

import jakarta.persistence.Embeddable;
import org.aftersales.kit.domain.Money;

/**
 * What is given, and by which rule it may be.
 *
 * @param points whole, at least one
 * @param worthMinor what they are worth to whoever gives them, in minor units
 * @param band of the product's value
 * @param authorityVersion by which worth and band were found
 */
@Embeddable
record Gift(long points, long worthMinor, String worthCurrency, String band, int authorityVersion) {

    Money worth() {
        return Money.ofMinor(worthMinor, worthCurrency);
    }
}
