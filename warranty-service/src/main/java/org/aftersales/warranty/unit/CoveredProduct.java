package org.aftersales.warranty.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.LedgerEntry;
import org.aftersales.warranty.coverage.NewStart;

/** What is promised for a sold product: by the policy that it was sold under, and by contracts besides. */
@MappedSuperclass
abstract class CoveredProduct extends SoldProduct {

    private String policyCode;
    private int policyVersion;
    private String zone;
    private LocalDate startsOn;

    @ElementCollection
    @CollectionTable(name = "coverage", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "place")
    private List<Coverage> coverages;

    @ElementCollection
    @CollectionTable(name = "coverage_entry", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "number")
    private List<LedgerEntry> entries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "extended_coverage", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "place")
    private List<ExtendedCoverage> extended = new ArrayList<>();

    void promise(Sale sale) {
        policyCode = sale.policy().code();
        policyVersion = sale.policy().version();
        zone = sale.policy().terms().zone().getId();
        startsOn = sale.startsOn();
        coverages = new ArrayList<>(sale.promised());
    }

    /** Promises what follows from the promises of another one. */
    void promise(CoveredProduct other, List<Coverage> following) {
        policyCode = other.policyCode;
        policyVersion = other.policyVersion;
        zone = other.zone;
        startsOn = following.getFirst().startsOn();
        coverages = new ArrayList<>(following);
    }

    /** What contracts cover from this day on. */
    List<Coverage> besidesFrom(LocalDate day) {
        return goingOn(day).stream().map(ExtendedCoverage::coverage).toList();
    }

    void continueBesides(CoveredProduct other, LocalDate day) {
        extended.addAll(other.goingOn(day));
    }

    private List<ExtendedCoverage> goingOn(LocalDate day) {
        return extended.stream()
                .filter(one -> !one.lastDay().isBefore(day))
                .map(one -> one.from(day))
                .toList();
    }

    /** Writes down what happened. */
    void enter(List<LedgerEntry> happened) {
        entries.addAll(happened);
    }

    /** The warranty runs from other days. */
    void startBy(NewStart start) {
        entries.addAll(start.entries());
        coverages.addAll(start.found());
    }

    void promiseBesides(UUID contract, List<Coverage> sold) {
        sold.forEach(coverage -> extended.add(ExtendedCoverage.of(contract, coverage)));
    }

    /** What the contract was to cover after this day is not covered; what was to begin later never begins. */
    void cutBack(UUID contract, LocalDate lastDay) {
        extended.removeIf(
                one -> one.contractId().equals(contract) && one.startsOn().isAfter(lastDay));
        extended.replaceAll(one -> one.contractId().equals(contract) ? one.cancelledOn(lastDay) : one);
    }

    /** What ends by its term, without anybody having cancelled it or taken the unit back: of that the owner is told. */
    List<Coverage> endings() {
        if (ledger().endedOn() != null) return List.of();
        var endings = new ArrayList<>(ledger().holding());
        extended.stream()
                .filter(ExtendedCoverage::cancelled)
                .map(ExtendedCoverage::coverage)
                .forEach(endings::remove);
        return endings;
    }

    public String policyCode() {
        return policyCode;
    }

    public int policyVersion() {
        return policyVersion;
    }

    /** Registered or, where later evidence has moved it, as the ledger says. */
    public LocalDate startsOn() {
        return entries.isEmpty() ? startsOn : ledger().startsOn();
    }

    /** Whether the warranty as a whole does not hold. */
    abstract boolean isVoid();

    /** What is covered until when, answered for any day. */
    public CoverageLedger ledger() {
        var besides = extended.stream().map(ExtendedCoverage::coverage).toList();
        return new CoverageLedger(coverages, entries, besides, ZoneId.of(zone), isVoid());
    }

    protected CoveredProduct() {}
}
