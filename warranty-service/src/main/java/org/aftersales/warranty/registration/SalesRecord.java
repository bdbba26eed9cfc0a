package org.aftersales.warranty.registration;

import java.util.List;
import java.util.stream.Stream;
import org.aftersales.warranty.customer.TellSafetyContact;
import org.jspecify.annotations.Nullable;

/**
 * One sale as a retailer told it, before anything is believed: twenty texts without the white space around them. A value
 * that is not there is an empty text.
 *
 * @param channel by which it was sold
 * @param condition new where nobody has told
 * @param safetyPhone where safety notices go, apart from every other number
 * @param safetyEmail where they go as well
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
        String condition,
        String safetyPhone,
        String safetyEmail) {

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

    /** What a file may tell besides: all of these columns, behind the others, or none. */
    public static final List<String> FURTHER = List.of("channel", "condition", "safety_phone", "safety_email");

    private static final List<String> NOTHING_FURTHER =
            FURTHER.stream().map(column -> "").toList();

    /** @param values as many texts as there are columns, with or without the further ones */
    public static SalesRecord of(List<String> values) {
        var told = values.size() == COLUMNS.size()
                ? Stream.concat(values.stream(), NOTHING_FURTHER.stream())
                : values.stream();
        var v = told.map(Blank::strip).toArray(String[]::new);
        return new SalesRecord(
                v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15],
                v[16], v[17], v[18], v[19]);
    }

    /** Null where none was told. */
    @Nullable
    TellSafetyContact safetyContact() {
        if (safetyPhone.isEmpty() && safetyEmail.isEmpty()) return null;
        return new TellSafetyContact(
                null, safetyPhone.isEmpty() ? null : safetyPhone, safetyEmail.isEmpty() ? null : safetyEmail, null);
    }
}
