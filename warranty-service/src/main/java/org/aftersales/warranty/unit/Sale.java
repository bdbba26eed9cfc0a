package org.aftersales.warranty.unit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.InitialService;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SaleTraits;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.customer.Buyer;
import org.jspecify.annotations.Nullable;

/**
 * A sale that passed every rule: parsed values and the warranty that follows from them.
 *
 * @param category of the product, as the catalogue names it; null where nobody but the owner told of the purchase
 * @param services what comes with the product and was not told to be done
 */
public record Sale(
        String reference,
        String store,
        Content content,
        PolicyVersion policy,
        SaleDates dates,
        LocalDate startsOn,
        List<Coverage> statutory,
        SaleTraits traits,
        @Nullable String category,
        List<InitialService> services,
        Buyer buyer) {

    /**
     * What makes two tellings of a sale the same sale: product, serial, moment and price as values, whatever their
     * spelling.
     *
     * @param price null where the owner told of the purchase and not of the price
     */
    public record Content(
            Gtin gtin,
            SerialNumber serial,
            Instant soldAt,
            @Nullable Money price) {

        @Nullable
        BigDecimal amount() {
            return price == null ? null : price.amount();
        }

        @Nullable
        String currency() {
            return price == null ? null : price.currency();
        }
    }

    /** What is printed on the label of what was sold. */
    public ProductItem item() {
        return new ProductItem(content.gtin(), content.serial());
    }

    /** What the policy promises; what the seller owes by law besides is not of this list. */
    public List<Coverage> coverages() {
        return policy.terms().coveragesFrom(startsOn);
    }

    /** All that holds for the unit: the coverages of the policy in their order, then those by law. */
    List<Coverage> promised() {
        return statutory.isEmpty()
                ? coverages()
                : Stream.concat(coverages().stream(), statutory.stream()).toList();
    }
}
