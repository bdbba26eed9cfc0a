package org.aftersales.warranty.unit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.Topic;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A sold, serial-numbered product, whose it is and what is promised for it. The promises are resolved once, at
 * registration, into coverages with days; later versions of the policy do not touch them.
 */
@Entity
@Table(name = "unit")
@Topic("warranty.units")
class Unit extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UnitId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customerId;

    private String retailerId;
    private String saleRef;
    private String store;
    private String gtin;
    private String serial;
    private Instant soldAt;
    private BigDecimal price;
    private String currency;
    private String policyCode;
    private int policyVersion;
    private String zone;
    private LocalDate startsOn;
    private @Nullable UUID importId;
    private String cardNumber;
    private int cardVersion;
    private byte[] cardHash;
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "coverage", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "place")
    private List<Coverage> coverages;

    @ElementCollection
    @CollectionTable(name = "coverage_entry", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "number")
    private List<LedgerEntry> entries = new ArrayList<>();

    /** Enters a sale into the register. */
    static Unit register(UnitId id, Sale sale, Owner owner, @Nullable UUID importId, Instant now) {
        var unit = new Unit();
        unit.id = id;
        unit.customerId = owner.customerId();
        unit.retailerId = owner.retailerId();
        unit.importId = importId;
        unit.registeredAt = now;
        unit.record(sale);

        unit.raise(UnitEvent.Registered.of(unit));
        return unit;
    }

    private void record(Sale sale) {
        var content = sale.content();
        saleRef = sale.reference();
        store = sale.store();
        gtin = content.gtin().value();
        serial = content.serial().value();
        soldAt = content.soldAt();
        price = content.price().amount();
        currency = content.price().currency();
        policyCode = sale.policy().code();
        policyVersion = sale.policy().version();
        zone = sale.policy().terms().zone().getId();
        startsOn = sale.startsOn();
        coverages = sale.promised();
    }

    /** Hands over the card. The first comes with the registration, a later one replaces it. */
    public void issueCard(Card card) {
        cardNumber = card.number();
        cardVersion = card.version();
        cardHash = card.codeHash();
    }

    /** Writes down what a repair changes, and tells of it when a coverage ends on another day now. */
    void record(FinishedRepair repair, Terms terms, Instant now) {
        var before = ledger();
        entries.addAll(before.entriesFor(repair, terms, now));
        if (ledger().coverages().equals(before.coverages())) return;

        raise(UnitEvent.CoverageChanged.of(this, entries.getLast(), now));
    }

    @Override
    public UUID key() {
        return id.value();
    }

    public UnitId id() {
        return id;
    }

    public Owner owner() {
        return new Owner(customerId, retailerId);
    }

    public Gtin gtin() {
        return new Gtin(gtin);
    }

    public SerialNumber serial() {
        return new SerialNumber(serial);
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

    public Money price() {
        return new Money(price, currency);
    }

    public String policyCode() {
        return policyCode;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable UUID importId() {
        return importId;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Card card() {
        return new Card(cardNumber, cardVersion, cardHash);
    }

    /** What is covered until when, answered for any day. */
    public CoverageLedger ledger() {
        return new CoverageLedger(coverages, entries, ZoneId.of(zone));
    }

    protected Unit() {}
}
