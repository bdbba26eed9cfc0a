package org.aftersales.warranty.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ItemCondition;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SaleTraits;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.RepairHistory;
import org.aftersales.warranty.coverage.UsageLimit;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLabel;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/coverage-checks}: a unit by its id, by what is printed on it, by the code of its card, or a
 * product with a proof of purchase; and what is known of the fault.
 *
 * @param cardCode the code that everybody may be shown, or the owner's; however it is typed
 * @param proofOfPurchase counts only where the unit is not registered
 * @param reportedOn the local day on which the fault was reported; today where neither it nor the moment is told
 * @param reportedAt the moment instead, which is a day in the zone of the policy
 * @param history what was tried already beside the repairs under this warranty, which are known; nothing where absent
 */
record CheckRequest(
        @Nullable UUID unitId,
        @Nullable @Size(max = 14) String gtin,

        @Nullable @Size(min = 1, max = 200) String serial,

        @Nullable @Size(min = 1, max = 100) String cardCode,

        @Nullable @Valid Proof proofOfPurchase,
        @Nullable LocalDate reportedOn,
        @Nullable Instant reportedAt,

        @Nullable @Size(min = 1, max = 60) String partCategory,

        @Nullable @Size(min = 1, max = 64) String faultCode,

        @Nullable @Valid Meter meter,
        @Nullable @Valid History history) {

    /**
     * What a receipt tells, in local days of the place of sale.
     *
     * @param country as ISO 3166-1 alpha-2
     */
    record Proof(
            @NotNull LocalDate soldOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate installedOn,
            @Nullable @Size(max = 64) String channel,
            @Nullable ItemCondition condition,

            @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {

        /** As far as the policy is chosen by them. */
        SaleTraits traits() {
            return SaleTraits.of(country == null ? "" : country, channel, condition);
        }
    }

    /**
     * @param repairsOfSameFault finished repairs of this fault
     * @param daysInShop all days without use so far
     * @param irreparable whether it was found that it cannot be repaired
     */
    record History(
            @Nullable @Min(0) @Max(1000) Integer repairsOfSameFault,
            @Nullable @Min(0) @Max(100_000) Integer daysInShop,
            @Nullable Boolean irreparable) {

        RepairHistory toHistory() {
            return new RepairHistory(
                    repairsOfSameFault == null ? 0 : repairsOfSameFault,
                    daysInShop == null ? 0 : daysInShop,
                    Boolean.TRUE.equals(irreparable));
        }
    }

    record Meter(
            @NotBlank @Size(max = 20) String unit, @Min(0) long value) {

        /** A reading of nothing is within every limit, as one is. */
        UsageLimit reading() {
            return new UsageLimit(unit, Math.max(1, value));
        }
    }

    /** No card of the tenant has this code, or not any more; which of them is not told. */
    static final class UnknownCard extends NotFound {
        UnknownCard() {
            super("unknown-card", "There is no card with this code.");
        }
    }

    /**
     * @param cards finds the unit whose card has a code
     * @param labels reads labels as their products' serials are read
     * @throws Malformed when it names no unit, more than one, or a GTIN that is none
     * @throws UnknownCard when no card has the code
     */
    Subject subject(Function<String, Optional<UnitId>> cards, UnaryOperator<ProductItem> labels) {
        if (reportedOn != null && reportedAt != null) {
            throw malformed("report-date", "/reportedAt", "give either reportedOn or reportedAt");
        }
        var printed = gtin != null && (serial != null || proofOfPurchase != null);
        var told = Stream.of(unitId != null, cardCode != null, printed).filter(each -> each);
        if (told.count() != 1 || !printed && (gtin != null || serial != null || proofOfPurchase != null)) {
            var how = "give unitId, or cardCode, or gtin with serial or proofOfPurchase";
            throw malformed("unit-reference", "/unitId", how);
        }
        if (unitId != null) return new Subject(new UnitLabel.ById(new UnitId(unitId)), null);
        if (cardCode != null) {
            return new Subject(new UnitLabel.ByCard(cards.apply(cardCode).orElseThrow(UnknownCard::new)), null);
        }
        var product = product();
        if (serial == null) return new Subject(null, product);
        var item = labels.apply(new ProductItem(product, SerialNumber.normalise(serial)));
        return new Subject(new UnitLabel.Printed(product, item.serial()), product);
    }

    /**
     * @param label null where only the product is known
     * @param product null where only our id or a card is known
     */
    record Subject(@Nullable UnitLabel label, @Nullable Gtin product) {}

    private Gtin product() {
        return Gtin.parse(gtin == null ? "" : gtin.strip())
                .orElseThrow(() -> malformed("invalid-gtin", "/gtin", "must be a GTIN with a right check digit"));
    }

    private static Malformed malformed(String code, String pointer, String message) {
        return new Malformed(
                code, "The question cannot be understood.", List.of(new Violation(pointer, code, message)));
    }

    Question question(CoverageLedger ledger, Instant now) {
        var day = reportedOn != null ? reportedOn : ledger.dayOf(reportedAt != null ? reportedAt : now);
        return new Question(day, new Question.Fault(partCategory, faultCode, meter == null ? null : meter.reading()));
    }

    RepairHistory tried() {
        return history == null ? RepairHistory.NONE : history.toHistory();
    }
}
