package org.aftersales.warranty.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.aftersales.kit.domain.Money;

/**
 * A positive amount of money as policies write it.
 *
 * @param amount a decimal text in major units with at most the decimals of the currency
 */
record PriceTag(
        @NotBlank @Size(max = 40) String amount,
        @NotBlank @Size(max = 3) String currency) {

    boolean isValid() {
        return PriceText.parse(amount, currency).isPresent();
    }

    /** @throws IllegalArgumentException when it is not valid */
    Money toMoney() {
        return PriceText.parse(amount, currency).orElseThrow(IllegalArgumentException::new);
    }
}
