package org.aftersales.warranty.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.Article;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.PriceText;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says to have bought, under examination: no retailer, no channel and no hour, only a label and a day. The
 * policy is that of the product on that day, or the most specific that asks for nothing which nobody has told.
 */
final class OwnPurchase {

    /** In front of the unit's id; no retailer's reference can be in its way, for these sales have no retailer. */
    private static final String REFERENCE = "own:";

    private final RegisterOwnUnit told;
    private final ProductItem item;
    private final boolean isIssued;
    private final List<String> codes = new ArrayList<>();

    /** @param isIssued false where the serial is not among those that were issued, and only such are sold */
    OwnPurchase(RegisterOwnUnit told, ProductItem item, boolean isIssued) {
        this.told = told;
        this.item = item;
        this.isIssued = isIssued;
    }

    /**
     * The sale as far as it is known.
     *
     * @throws UnregistrableUnit with everything that is wrong
     */
    Sale judged(UnitId unit, Catalogue catalogue, Instant now) {
        codes.clear();
        var article = article(catalogue);
        var policy = article == null ? null : policy(catalogue, article);
        if (told.purchasedOn().isAfter(today(policy, now))) codes.add("date-in-future");
        var price = price(told, codes);
        if (!codes.isEmpty()) throw UnregistrableUnit.because(codes);
        return sale(unit, Objects.requireNonNull(policy), price);
    }

    /**
     * Judges what can be judged of a purchase whose goods are not known.
     *
     * @throws UnregistrableUnit with everything that is wrong
     */
    static void judgeWithoutLabel(RegisterOwnUnit told, Instant now) {
        var codes = new ArrayList<String>();
        if (told.purchasedOn().isAfter(today(null, now))) codes.add("date-in-future");
        price(told, codes);
        if (!codes.isEmpty()) throw UnregistrableUnit.because(codes);
    }

    private @Nullable Article article(Catalogue catalogue) {
        var article = catalogue.article(item.gtin()).orElse(null);
        if (article == null) codes.add("unknown-product");
        else if (!article.accepts(item.serial())) codes.add("invalid-serial");
        else if (!isIssued) codes.add("serial-not-issued");
        return article;
    }

    private @Nullable PolicyVersion policy(Catalogue catalogue, Article article) {
        var policies = catalogue.policiesOn(article, told.traits(), told.purchasedOn());
        if (policies.size() == 1) return policies.getFirst();
        codes.add(policies.isEmpty() ? "no-policy-in-force" : "ambiguous-policy");
        return null;
    }

    /** Where no policy says whose day counts it is the last that has begun anywhere. */
    private static LocalDate today(@Nullable PolicyVersion policy, Instant now) {
        return LocalDate.ofInstant(
                now, policy == null ? ZoneOffset.MAX : policy.terms().zone());
    }

    /** The price that was told; null where none was, or where the codes say what is wrong with it. */
    private static @Nullable Money price(RegisterOwnUnit told, List<String> codes) {
        if (told.price() == null) return null;
        var amount = Objects.toString(told.price().amount(), "");
        var currency = Objects.toString(told.price().currency(), "");
        if (!PriceText.isCurrency(currency)) {
            codes.add("invalid-currency");
            return null;
        }
        var price = PriceText.parse(amount, currency);
        if (price.isEmpty()) codes.add("invalid-amount");
        return price.orElse(null);
    }

    private Sale sale(UnitId unit, PolicyVersion policy, @Nullable Money price) {
        var terms = policy.terms();
        var soldAt = told.purchasedOn().atStartOfDay(terms.zone()).toInstant();
        var dates = new SaleDates(told.purchasedOn(), null, null);
        return new Sale(
                REFERENCE + unit,
                told.countryOrNothing(),
                new Sale.Content(item.gtin(), item.serial(), soldAt, price),
                policy,
                dates,
                terms.startsOn(dates),
                terms.statutoryFrom(dates),
                told.traits(),
                null,
                List.of(), // nobody but a retailer says what it has sold with it
                Buyer.UNKNOWN);
    }
}
