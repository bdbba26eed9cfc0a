package org.aftersales.warranty.registration;

import java.util.List;
import org.aftersales.warranty.catalogue.ItemCondition;
import org.jspecify.annotations.Nullable;

/**
 * One sale as a retailer told it, before anything is believed: sixteen texts without the white space around them.
 * A value that is not there is an empty text.
 *
 * @param channel by which it was sold
 * @param condition new where nobody has told
 */
public record SalesRecord(
        String saleRef,
        String soldAt,
        String store,
        String gtin,
        String serial,
        String price,
        String currency,
        String deliveredAt,
        String installedAt,
        String customerRef,
        String customerName,
        String phone,
        String email,
        String locale,
        String birthDate,
        String marketingConsent,
        String channel,
        @Nullable ItemCondition condition) {

    /** The columns of a sales file, in the order of the record's components. */
    public static final List<String> COLUMNS = List.of(
            "sale_ref",
            "sold_at",
            "store",
            "gtin",
            "serial",
            "price",
            "currency",
            "delivered_at",
            "installed_at",
            "customer_ref",
            "customer_name",
            "phone",
            "email",
            "locale",
            "birth_date",
            "marketing_consent");

    /** @param values as many texts as there are columns */
    public static SalesRecord of(List<String> values) {
        var v = values.stream().map(Blank::strip).toArray(String[]::new);
        return new SalesRecord(
                v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15],
                "", null);
    }

    /** The same sale, told with how it was made; files say nothing of that. */
    SalesRecord sold(String by, @Nullable ItemCondition as) {
        return new SalesRecord(
                saleRef,
                soldAt,
                store,
                gtin,
                serial,
                price,
                currency,
                deliveredAt,
                installedAt,
                customerRef,
                customerName,
                phone,
                email,
                locale,
                birthDate,
                marketingConsent,
                by,
                as);
    }
}
