package org.aftersales.warranty.registration;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.Article;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ItemCondition;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.PriceText;
import org.aftersales.warranty.catalogue.SaleTraits;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.SaleDates;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.customer.ContactRules;
import org.aftersales.warranty.unit.Sale;
import org.jspecify.annotations.Nullable;

/** One record under examination: collects every code that applies, so that one pass tells a retailer everything. */
final class Examination {

    private final SalesRecord record;
    private final Catalogue catalogue;
    private final Instant now;
    private final SortedSet<String> codes = new TreeSet<>();

    Examination(SalesRecord record, Catalogue catalogue, Instant now) {
        this.record = record;
        this.catalogue = catalogue;
        this.now = now;
    }

    Judgement judgement() {
        require("sale_ref", record.saleRef());
        var soldAt = require("sold_at", record.soldAt()) ? moment("sold_at", record.soldAt()) : null;
        var delivery = moment("delivered_at", record.deliveredAt());
        var installation = moment("installed_at", record.installedAt());
        judgeOrder(soldAt, delivery, installation);
        var article = article();
        var serial = serial(article);
        var price = price();
        judgeDetails();
        var policy = soldAt == null ? null : policy(article, soldAt);
        if (!codes.isEmpty() || soldAt == null || article == null || policy == null || price == null) {
            return new Judgement.Rejected(codes);
        }
        var content = new Sale.Content(article.gtin(), serial, soldAt, price);
        var dates = SaleDates.in(policy.terms().zone(), soldAt, delivery, installation);
        return new Judgement.Acceptable(sale(content, article, policy, dates));
    }

    private Sale sale(Sale.Content content, Article article, PolicyVersion policy, SaleDates dates) {
        var terms = policy.terms();
        return new Sale(
                record.saleRef(),
                record.store(),
                content,
                policy,
                dates,
                terms.startsOn(dates),
                terms.statutoryFrom(dates),
                traits(),
                article.category(),
                article.servicesLeft(dates),
                buyer());
    }

    private boolean require(String column, String value) {
        if (value.isEmpty()) {
            codes.add("missing-field:" + column);
        }
        return !value.isEmpty();
    }

    private @Nullable Instant moment(String column, String value) {
        if (value.isEmpty()) {
            return null;
        }
        var moment = Moment.parse(value);
        if (moment.isEmpty()) {
            codes.add("invalid-date:" + column);
        }
        return moment.orElse(null);
    }

    private void judgeOrder(@Nullable Instant soldAt, @Nullable Instant delivery, @Nullable Instant installation) {
        if (soldAt != null && soldAt.isAfter(now)) {
            codes.add("date-in-future");
        }
        if (soldAt != null && delivery != null && delivery.isBefore(soldAt)) {
            codes.add("delivered-before-sold");
        }
        if (delivery != null && installation != null && installation.isBefore(delivery)) {
            codes.add("installed-before-delivered");
        }
    }

    private @Nullable Article article() {
        if (!require("gtin", record.gtin())) {
            return null;
        }
        var gtin = Gtin.parse(record.gtin());
        if (gtin.isEmpty()) {
            codes.add("invalid-gtin");
            return null;
        }
        var article = catalogue.article(gtin.get());
        if (article.isEmpty()) {
            codes.add("unknown-product");
        }
        return article.orElse(null);
    }

    private SerialNumber serial(@Nullable Article article) {
        var typed = SerialNumber.normalise(record.serial());
        var serial = article == null ? typed : article.read(typed);
        if (require("serial", record.serial()) && article != null && !article.accepts(serial)) {
            codes.add("invalid-serial");
        }
        return serial;
    }

    private @Nullable Money price() {
        var price = PriceText.parse(record.price(), record.currency());
        var known = PriceText.isCurrency(record.currency());
        if (!known) {
            codes.add("invalid-currency");
        }
        if (known ? price.isEmpty() : !PriceText.isAmount(record.price())) {
            codes.add("invalid-amount");
        }
        return price.orElse(null);
    }

    private void judgeDetails() {
        if (!record.phone().isEmpty() && !ContactRules.isPhone(record.phone())) {
            codes.add("invalid-phone");
        }
        if (!record.email().isEmpty() && !ContactRules.isEmail(record.email())) {
            codes.add("invalid-email");
        }
        if (!record.condition().isEmpty()
                && ItemCondition.parse(record.condition()).isEmpty()) {
            codes.add("invalid-condition");
        }
        var safety = record.safetyContact();
        if (safety != null && !safety.isKept()) {
            codes.add("invalid-safety-contact");
        }
    }

    /** A sale before the first version of its policy, or under a policy not loaded yet, has no warranty to register. */
    private @Nullable PolicyVersion policy(@Nullable Article article, Instant soldAt) {
        if (article == null) {
            return null;
        }
        var policies = catalogue.policiesFor(article, traits(), soldAt);
        if (policies.size() != 1) {
            codes.add(policies.isEmpty() ? "no-policy-in-force" : "ambiguous-policy");
        }
        return policies.isEmpty() ? null : policies.getFirst();
    }

    private SaleTraits traits() {
        var condition = ItemCondition.parse(record.condition()).orElse(ItemCondition.NEW);
        return SaleTraits.of(record.store(), record.channel(), condition);
    }

    private Buyer buyer() {
        return new Buyer(
                record.customerRef(),
                record.customerName(),
                record.phone(),
                record.email(),
                record.locale(),
                record.birthDate(),
                record.marketingConsent());
    }
}
