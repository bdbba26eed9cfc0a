package org.aftersales.warranty.unit;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ItemCondition;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.SaleDates;
import org.jspecify.annotations.Nullable;

/** What was sold, where, when and for how much: the part of a unit that does not change. */
@MappedSuperclass
abstract class SoldProduct extends Aggregate {

    private String saleRef;
    private String store;
    private String gtin;
    private String serial;
    private Instant soldAt;
    private @Nullable BigDecimal price;
    private @Nullable String currency;
    private @Nullable String channel;

    @Enumerated(EnumType.STRING)
    private @Nullable ItemCondition itemCondition;

    private @Nullable UUID importId;
    private Instant registeredAt;
    private @Nullable LocalDate deliveredOn;
    private @Nullable LocalDate installedOn;

    void sold(Sale sale, @Nullable UUID toldBy, Instant now) {
        var content = sale.content();
        saleRef = sale.reference();
        store = sale.store();
        gtin = content.gtin().value();
        serial = content.serial().value();
        soldAt = content.soldAt();
        price = content.amount();
        currency = content.currency();
        var traits = sale.traits();
        channel = traits.channel().isEmpty() ? null : traits.channel();
        itemCondition = traits.condition() == ItemCondition.NEW ? null : traits.condition();
        importId = toldBy;
        registeredAt = now;
        deliveredOn = sale.dates().of(Evidence.DELIVERY).orElse(null);
        installedOn = sale.dates().of(Evidence.INSTALLATION).orElse(null);
    }

    /** Given for another one, under another serial: as if this had been sold then for that price. */
    void soldAs(SoldProduct other, SerialNumber given, Instant now) {
        saleRef = "replaces:" + other.key();
        store = other.store;
        gtin = other.gtin;
        serial = given.value();
        soldAt = other.soldAt;
        price = other.price;
        currency = other.currency;
        channel = other.channel;
        itemCondition = other.itemCondition;
        registeredAt = now;
        deliveredOn = other.deliveredOn;
        installedOn = other.installedOn;
    }

    /** The sale by which it is known from now on; its price and place are not told. */
    void resoldAs(String reference) {
        saleRef = reference;
        store = "";
        price = null;
        currency = null;
    }

    /** It bears another serial than was told. Answers the wrong one. */
    SerialNumber relabel(SerialNumber right) {
        var wrong = serial();
        serial = right.value();
        return wrong;
    }

    /** The goods may be sold again: from now on this one is found by its id only. */
    void giveUpLabel() {
        serial = StoredSerial.givenUp(serial(), key()).text();
    }

    public Gtin gtin() {
        return new Gtin(gtin);
    }

    public SerialNumber serial() {
        return new StoredSerial(serial).serial();
    }

    public String saleRef() {
        return saleRef;
    }

    public String store() {
        return store;
    }

    public Instant soldAt() {
        return soldAt;
    }

    /** What was paid; null where the owner told of the purchase and not of the price. */
    public @Nullable Money price() {
        return price == null || currency == null ? null : new Money(price, currency);
    }

    @Nullable
    BigDecimal amount() {
        return price;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** By which it was sold; null where nobody has told. */
    @Nullable
    String channel() {
        return channel;
    }

    /** As which it was sold; null for new goods. */
    @Nullable
    ItemCondition itemCondition() {
        return itemCondition;
    }

    public @Nullable UUID importId() {
        return importId;
    }

    @Nullable
    LocalDate deliveredOn() {
        return deliveredOn;
    }

    @Nullable
    LocalDate installedOn() {
        return installedOn;
    }

    /** When things happened, as it was told with the sale. */
    SaleDates toldAtSale(ZoneId zone) {
        return new SaleDates(soldAt.atZone(zone).toLocalDate(), deliveredOn, installedOn);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    protected SoldProduct() {}
}
