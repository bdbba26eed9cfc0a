package org.aftersales.warranty.contract;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.warranty.claim.GrantedClaim;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.unit.UnitId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Further cover of a unit, sold or given as a reward.
 *
 * <p>Invariants: its days and its price are fixed when it is sold; a reference is used once per seller and origin (a
 * constraint has the last word); it is cancelled once, for exactly the refund that was quoted, and what it added to the
 * unit ends on that day. Events are the unit's: {@code extended} and {@code extension-cancelled}. Whoever cancels, claims
 * or replaces holds the unit's row, and the refund is computed while it is held.
 */
@Entity
@Table(name = "contract")
class Contract {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    private String retailerId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private BigDecimal price;
    private BigDecimal fee;
    private String currency;
    private LocalDate freeLookUntil;
    private Instant soldAt;

    @Embedded
    private @Nullable ContractUsage usage;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_line", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderColumn(name = "place")
    private List<ContractLine> lines;

    @ElementCollection
    @CollectionTable(name = "contract_claim_cost", joinColumns = @JoinColumn(name = "contract_id"))
    @MapKeyColumn(name = "claim_id")
    private Map<UUID, ClaimCost> claimCosts = new HashMap<>();

    private @Nullable LocalDate cancelledOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CancelReason cancelReason;

    private @Nullable BigDecimal refund;

    static Contract conclude(UUID id, UnitId unit, String retailer, Offering offering, Instant now) {
        var contract = new Contract();
        contract.id = id;
        contract.number = ReadableNumber.mint("EC");
        contract.unitId = unit;
        contract.retailerId = retailer;
        contract.origin = offering.origin();
        contract.reference = offering.reference();
        contract.status = ContractStatus.IN_FORCE;
        contract.price = offering.price().paid().amount();
        contract.fee = offering.price().fee().amount();
        contract.currency = offering.price().paid().currency();
        contract.usage = offering.usage();
        contract.soldAt = now;
        return contract;
    }

    Contract covering(List<Coverage> coverages, LocalDate soldOn, int freeLook) {
        lines = coverages.stream().map(ContractLine::of).toList();
        freeLookUntil = soldOn.plusDays(freeLook);
        return this;
    }

    /**
     * @param claimed whether anything was claimed for the unit since the contract was sold
     * @param granted for the unit, under whatever cover
     */
    CancellationQuote quote(LocalDate day, @Nullable Long meter, boolean claimed, List<GrantedClaim> granted) {
        return CancellationQuote.of(
                Unused.of(lines, day).by(usage, meter),
                new Price(new Money(price, currency), new Money(fee, currency)),
                !claimed && !day.isAfter(freeLookUntil),
                ClaimedOn.all(granted.stream().filter(this::covers), claimCosts, currency));
    }

    private boolean covers(GrantedClaim claim) {
        return lines.stream().anyMatch(line -> line.covers(claim.reportedOn()));
    }

    /** What making good has cost, in place of what was recorded before. */
    void record(GrantedClaim claim, RecordCost told, String by, Instant now) {
        if (!covers(claim)) throw new NotUnderContract();
        told.expect(currency);
        status.expectInForce();

        claimCosts.put(claim.id().value(), new ClaimCost(told.cost().amount(), by, now));
    }

    /** @param expected the refund that the customer agreed to */
    void cancel(CancellationQuote quote, Money expected, CancelReason why) {
        var cancelled = status.to(ContractStatus.CANCELLED);
        if (!quote.refund().equals(expected)) throw new QuoteChanged();

        status = cancelled;
        cancelledOn = quote.asOf();
        cancelReason = why;
        refund = quote.refund().amount();
    }

    void goOnWith(UnitId given) {
        unitId = given;
    }

    boolean isOver() {
        return status.isOver();
    }

    UUID id() {
        return id;
    }

    UnitId unitId() {
        return unitId;
    }

    Instant soldAt() {
        return soldAt;
    }

    long version() {
        return version;
    }

    ContractView view() {
        return new ContractView(
                id,
                number,
                unitId,
                origin,
                reference,
                status,
                new Money(price, currency),
                new Money(fee, currency),
                freeLookUntil,
                soldAt,
                List.copyOf(lines),
                usage,
                cancelledOn,
                cancelReason,
                refund == null ? null : new Money(refund, currency));
    }

    protected Contract() {}
}
