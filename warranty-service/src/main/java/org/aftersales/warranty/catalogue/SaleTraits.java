package org.aftersales.warranty.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a sale, besides its product, a policy can be chosen by.
 *
 * @param channel by which it was sold; empty where nobody has told
 * @param country where it was sold, as ISO 3166-1 alpha-2; empty where nobody has told
 */
public record SaleTraits(String channel, ItemCondition condition, String country) {

    /** @param store whose name begins with its country, as {@code IR-THR-01} */
    public static SaleTraits of(String store, @Nullable String channel, @Nullable ItemCondition condition) {
        var country = store.length() < 2 ? "" : store.substring(0, 2).toUpperCase(Locale.ROOT);
        return new SaleTraits(
                channel == null ? "" : channel, condition == null ? ItemCondition.NEW : condition, country);
    }
}
