package org.aftersales.ticket.tracking;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.page.PageLanguage;

/** Amounts as people of a language write them in a sentence: €25.00, and in Persian the currency by its name. */
final class TrackMoney {
    private TrackMoney() {}

    /** With the decimals that people write of the currency, and with all that the amount has. */
    static String text(Money money, PageLanguage language) {
        var currency = Currency.getInstance(money.currency());
        var usual = currency.getDefaultFractionDigits();
        var format = format(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(usual);
        format.setMaximumFractionDigits(
                Math.max(usual, money.amount().stripTrailingZeros().scale()));
        return format.format(money.amount());
    }

    private static NumberFormat format(PageLanguage language) {
        return switch (language) {
            case ENGLISH -> NumberFormat.getInstance(new ULocale("en_GB"), NumberFormat.CURRENCYSTYLE);
            case PERSIAN -> NumberFormat.getInstance(new ULocale("fa_IR"), NumberFormat.PLURALCURRENCYSTYLE);
        };
    }
}
