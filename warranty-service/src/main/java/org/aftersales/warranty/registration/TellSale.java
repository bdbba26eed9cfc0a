package org.aftersales.warranty.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.ItemCondition;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.customer.TellSafetyContact;
import org.aftersales.warranty.scan.UnreadableScan;
import org.jspecify.annotations.Nullable;

/**
 * A sale as a retailer's system tells it. It is judged as a record of a file with the same values would be.
 *
 * @param scan what a scanner read from the label, instead of GTIN and serial: a GS1 element string, a GS1 Digital Link or
 *     the address of a warranty card
 * @param safetyContact where the buyer wants to be warned of dangers, apart from every other contact
 * @param channel by which it was sold, in the words of policies; decides where the product names no policy
 * @param condition of the goods, which decides there too; new where absent
 */
record TellSale(
        @Nullable String saleRef,
        @Nullable String soldAt,
        @Nullable String store,
        @Nullable String gtin,
        @Nullable String serial,
        @Nullable String scan,
        @Nullable Price price,
        @Nullable String deliveredAt,
        @Nullable String installedAt,
        @Nullable String customerRef,
        @Nullable Person customer,
        @Nullable TellSafetyContact safetyContact,
        @Nullable String channel,
        @Nullable ItemCondition condition) {

    private static final int LONGEST = 65_536;

    /** @param amount a decimal text in major units */
    record Price(@Nullable String amount, @Nullable String currency) {}

    record Person(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String locale,
            @Nullable String birthDate,
            @Nullable Boolean marketingConsent) {

        private static final Person UNKNOWN = new Person(null, null, null, null, null, null);
    }

    boolean isScanned() {
        return scan != null;
    }

    /** @throws UnreadableScan when the label is typed in besides */
    TellSale labelled(Function<String, ProductItem> reader) {
        if (gtin != null) throw UnreadableScan.besideLabel("/gtin");
        if (serial != null) throw UnreadableScan.besideLabel("/serial");
        var item = reader.apply(Objects.requireNonNull(scan));
        return new TellSale(
                saleRef,
                soldAt,
                store,
                item.gtin().value(),
                item.serial().value(),
                null,
                price,
                deliveredAt,
                installedAt,
                customerRef,
                customer,
                safetyContact,
                channel,
                condition);
    }

    /** @throws Malformed for text that cannot be kept: with a NUL character, or longer than a field of a file may be */
    SalesRecord toRecord() {
        var values = new ArrayList<String>();
        var amount = price == null ? new Price(null, null) : price;
        var person = customer == null ? Person.UNKNOWN : customer;
        values.addAll(texts(
                "/", List.of("saleRef", "soldAt", "store", "gtin", "serial"), saleRef, soldAt, store, gtin, serial));
        values.addAll(texts("/price/", List.of("amount", "currency"), amount.amount(), amount.currency()));
        values.addAll(texts(
                "/", List.of("deliveredAt", "installedAt", "customerRef"), deliveredAt, installedAt, customerRef));
        values.addAll(texts(
                "/customer/",
                List.of("name", "phone", "email", "locale", "birthDate"),
                person.name(),
                person.phone(),
                person.email(),
                person.locale(),
                person.birthDate()));
        values.add(Objects.toString(person.marketingConsent(), ""));
        values.addAll(texts("/", List.of("channel"), channel));
        values.addAll(List.of(condition == null ? "" : condition.name(), "", ""));
        return SalesRecord.of(values);
    }

    private static List<String> texts(String parent, List<String> names, @Nullable String... values) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            var text = Objects.toString(values[i], "");
            if (text.length() > LONGEST || text.indexOf('\0') >= 0) throw unusable(parent + names.get(i));
            texts.add(text);
        }
        return texts;
    }

    private static Malformed unusable(String pointer) {
        return new Malformed(
                "unusable-text",
                "A text cannot be kept.",
                List.of(new Violation(pointer, "unusable-text", "has a NUL character or more than 65536 characters")));
    }
}
