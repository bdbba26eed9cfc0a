package org.aftersales.warranty.unit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.Topic;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.NewStart;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A sold product, whose it is and what is promised for it. The promises are resolved once, at registration, into
 * coverages with days; later versions of the policy do not touch them.
 *
 * <p>Invariants: whatever changes a unit holds its row, so of two changes the second sees the first; every event carries
 * the customer who owns the unit from then on; a void unit has one case that is not reversed, and until it is reinstated
 * only what the seller owes by law covers any day.
 */
@Entity
@Table(name = "unit")
@Topic("warranty.units")
class Unit extends OwnedProduct {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UnitId id;

    @Enumerated(EnumType.STRING)
    private @Nullable VoidReason voidReason;

    /** Enters a sale into the register, as a retailer or the owner tells of it. */
    static Unit register(UnitId id, Sale sale, Owner owner, @Nullable UUID importId, Instant now) {
        var unit = new Unit();
        unit.id = id;
        unit.belongTo(owner);
        unit.sold(sale, importId, now);
        unit.promise(sale);

        var isTold = owner.isToldByRetailer();
        unit.raise(isTold ? UnitEvent.Registered.of(unit, sale) : RegisterEvent.SelfRegistered.of(unit));
        return unit;
    }

    /** What is given for this one: as it was sold, for whom it is, with the coverages that follow. */
    Unit replacement(Given given, Instant now) {
        var unit = new Unit();
        unit.id = given.id();
        unit.belongTo(owner());
        unit.soldAs(this, given.serial(), now);
        unit.promise(this, given.promised());

        var coverages = Covered.all(given.promised(), besidesFrom(given.on()));
        unit.raise(RegisterEvent.ReplacementRegistered.of(unit, id, coverages));
        return unit;
    }

    /** Its life ends: it covers nothing from then on, and its card is worth nothing. */
    void replaceBy(Given given, Instant now) {
        giveWayTo(given.id(), given.on(), now);

        raise(new RegisterEvent.Replaced(
                UnitIdentity.of(this), given.id(), given.serial().value(), given.effect(), given.on(), now));
    }

    /** It went back for money: it covers nothing from that day on, and its card is worth nothing. */
    void goBack(UUID returned, LocalDate day, Instant now) {
        goBackBy(returned, day, now);

        raise(new RegisterEvent.Returned(UnitIdentity.of(this), returned, day, now));
    }

    /** A later card replaces the one there is, also one that was taken back. */
    void replaceCard(Card card, CardReason reason, Instant now) {
        issueCard(card);

        raise(new UnitEvent.CardIssued(UnitIdentity.of(this), card.version(), reason, now));
    }

    /** The card is worth nothing until another is issued. */
    void revokeCard(CardReason reason, Instant now) {
        takeCardBack(now);

        raise(new UnitEvent.CardRevoked(UnitIdentity.of(this), card().version(), reason, now));
    }

    /** Writes down what a repair changes, and tells of it when a coverage ends on another day now. */
    void record(FinishedRepair repair, Terms terms, Instant now) {
        record(ledger().entriesFor(repair, terms, now), now);
    }

    /** The same, worked out before. */
    void record(List<LedgerEntry> happened, Instant now) {
        var before = ledger();
        enter(happened);
        if (ledger().coverages().equals(before.coverages())) return;

        raise(CoverageEvent.CoverageChanged.of(this, before, ChangeReason.of(happened.getLast()), now));
    }

    /** Later evidence says that the warranty runs from other days. */
    void startBy(NewStart start, UUID evidence, Instant now) {
        var before = ledger();
        startBy(start);

        raise(CoverageEvent.CoverageChanged.of(this, before, ChangeReason.evidence(evidence), now));
    }

    /** Hands the unit over. What its warranty promises stays as it is. */
    void transferTo(CustomerId buyer, UUID transfer, Instant now) {
        var seller = passTo(buyer);

        raise(new UnitEvent.Transferred(UnitIdentity.of(this), seller, transfer, card().version(), now));
    }

    /** Tells of a case about it that leaves the unit itself as it is. */
    void tell(Function<UnitIdentity, UnitEvent> happened) {
        raise(happened.apply(UnitIdentity.of(this)));
    }

    /** A contract covers it besides. */
    void extend(UUID contract, List<Coverage> sold, @Nullable UUID redemption, Instant now) {
        promiseBesides(contract, sold);

        raise(new UnitEvent.Extended(UnitIdentity.of(this), contract, CoveredBesides.of(sold), redemption, now));
    }

    void endExtension(UUID contract, LocalDate lastDay, Money refund, Instant now) {
        cutBack(contract, lastDay);

        raise(new UnitEvent.ExtensionCancelled(UnitIdentity.of(this), contract, lastDay, refund, now));
    }

    /** Tells that a coverage ends or has ended, unless it was cancelled, ends on another day by now, or goes on. */
    boolean remind(EndingCoverage ending, Instant now) {
        if (endings().stream().noneMatch(ending::isOf)) return false;
        if (ledger().holding().stream().anyMatch(ending::isContinuedBy)) return false;

        raise(CoverageEvent.of(UnitIdentity.of(this), ending, now));
        return true;
    }

    /** Its guarantee does not hold, whatever the day; see the case for evidence and appeal. */
    void voidBecause(VoidReason reason, UUID voiding, Instant now) {
        if (voidReason != null) throw new AlreadyVoid();

        voidReason = reason;

        raise(new UnitEvent.Voided(UnitIdentity.of(this), voiding, reason, now));
    }

    void reinstate(UUID voiding, String decisionReason, Instant now) {
        voidReason = null;

        raise(new UnitEvent.Reinstated(UnitIdentity.of(this), voiding, decisionReason, now));
    }

    UnitRelabelled correctSerial(SerialNumber right, UUID conflict, Instant now) {
        var wrong = relabel(right);

        raise(new UnitEvent.SerialCorrected(UnitIdentity.of(this), wrong.value(), conflict, card().version(), now));
        return new UnitRelabelled(id, gtin(), wrong, right);
    }

    @Override
    public UUID key() {
        return id.value();
    }

    public UnitId id() {
        return id;
    }

    @Override
    boolean isVoid() {
        return voidReason != null;
    }

    @Nullable
    VoidReason voidReason() {
        return voidReason;
    }

    protected Unit() {}
}
