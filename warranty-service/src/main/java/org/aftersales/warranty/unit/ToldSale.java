package org.aftersales.warranty.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A sale in the register, as its retailer told it.
 *
 * @param place where the next page goes on
 * @param customer who owns the unit now
 * @param zone of the policy, in which days are counted
 * @param condition null for new goods
 */
public record ToldSale(
        byte[] place,
        CustomerId customer,
        String reference,
        String store,
        ProductItem item,
        Instant soldAt,
        Money price,
        ZoneId zone,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate installedOn,
        @Nullable String channel,
        @Nullable String condition) {}
