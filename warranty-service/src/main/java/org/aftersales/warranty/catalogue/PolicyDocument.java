package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.EndDay;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.aftersales.warranty.coverage.PaidRepair;
import org.aftersales.warranty.coverage.Period;
import org.aftersales.warranty.coverage.Promise;
import org.aftersales.warranty.coverage.Remedy;
import org.aftersales.warranty.coverage.RepairEffect;
import org.aftersales.warranty.coverage.RepairRule;
import org.aftersales.warranty.coverage.ReplacementEffect;
import org.aftersales.warranty.coverage.Statutory;
import org.aftersales.warranty.coverage.TermCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A policy version as retailers' systems write and read it.
 *
 * @param transferable whether the warranty passes to another owner; true where absent
 * @param mostTransfers how often it does at most; any number of times where absent
 * @param calendar in which months and years are counted; Gregorian where absent
 * @param repairEffect what repairs do to the coverages; nothing where absent
 * @param exclusions what the coverages do not answer for; the statutory guarantee is not bound by them
 * @param statutory what the seller owes by law beside the coverages
 * @param appliesTo which sales it is for where the product leaves that open; none where absent
 * @param remedies how a defect is made good, the least first
 * @param replacementEffect what covers a product that is given for a broken one; as after any repair where absent
 * @param doaWindow what fails so soon after the start of the warranty is not repaired
 * @param paidRepair what a repair that the owner paid for is covered for; nothing where absent
 * @param fees what the owner pays for each claim under the coverages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyDocument(
        @NotNull @Pattern(regexp = CODE) String code,
        @Min(1) @Max(1_000_000) int version,
        @NotNull LocalDate effectiveFrom,
        @NotNull ZoneId zone,
        @Nullable TermCalendar calendar,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String nameFa,
        @NotNull @Valid Start startRule,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> coverages,
        @Nullable @Valid Return returnWindow,
        @Nullable Boolean transferable,
        @Nullable @Min(1) @Max(1000) Integer mostTransfers,
        @NotNull EndDay endDay,
        @Nullable @Valid Effect repairEffect,
        @Nullable @Size(max = 200) List<@NotNull @Valid Excluded> exclusions,
        @Nullable @Valid ByLaw statutory,
        @Nullable @Valid AppliesTo appliesTo,
        @Nullable @Size(max = 4) List<@NotNull @Valid RemedyLine> remedies,
        @Nullable ReplacementEffect replacementEffect,
        @Nullable @Valid Doa doaWindow,
        @Nullable @Size(max = 20) List<@NotNull @Valid FeeLine> fees,
        @Nullable @Valid Paid paidRepair) {

    /** Codes appear in result files and paths, so they are plain. */
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Separators of the result file's coverage labels cannot be part of a component's name. */
    static final String COMPONENT = "[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,59}";

    /** @param leastSource evidence that less trusted sources tell after the sale does not count; all counts where absent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Start(
            @NotEmpty @Size(max = 7) List<@NotNull Evidence> evidence,
            @Nullable @Valid Cap cap,
            @Nullable EvidenceSource leastSource) {}

    public record Cap(@NotNull Evidence after, @NotNull Period period) {}

    /**
     * @param share of the cost that is paid, in percent; all of it where absent
     * @param deductible what the owner bears of each claim before anything is paid; nothing where absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @NotNull CoverageKind kind,
            @Nullable @Pattern(regexp = COMPONENT) String component,
            @NotNull Period period,
            @Nullable @Valid Usage usageLimit,
            @Nullable @Min(1) @Max(100) Integer share,
            @Nullable @Valid PriceTag deductible) {

        boolean namesItsComponent() {
            return (kind == CoverageKind.COMPONENT) == (component != null);
        }
    }

    public record Usage(
            @NotBlank @Size(max = 20) String unit, @Min(1) long value) {}

    public record Return(
            @NotNull Period period,
            @NotNull Evidence from,
            @NotNull Evidence fallback) {}

    /**
     * @param days for SUSPEND_IF_OVER_N_DAYS, required there: so many days without use do not count
     * @param calendar whose working days are counted for that; all days where absent
     * @param months for EXTEND_ONCE_N_MONTHS, required there
     * @param partPeriod for RESTART_PART: how long a replaced part is covered; as the parts it belongs to where absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Effect(
            @NotNull RepairRule rule,
            @Nullable @Min(1) @Max(366) Integer days,
            @Nullable @Pattern(regexp = CODE) String calendar,
            @Nullable @Min(1) @Max(120) Integer months,
            @Nullable Period partPeriod) {

        RepairEffect toEffect() {
            return new RepairEffect(rule, days == null ? 0 : days, calendar, months == null ? 0 : months, partPeriod);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Excluded(
            @Nullable @Pattern(regexp = COMPONENT) String partCategory,
            @Nullable @Pattern(regexp = CODE) String faultCode) {

        boolean namesSomething() {
            return partCategory != null || faultCode != null;
        }
    }

    /**
     * @param fallback counts where the first event is not known; nothing is assumed where absent
     * @param kinds of cost that the seller bears
     * @param sellerProves for so long a defect is presumed to have been there from the beginning; always where absent
     * @param repairEffect what repairs do to what the law gives; the same as to the coverages where absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ByLaw(
            @NotNull Evidence from,
            @Nullable Evidence fallback,
            @NotNull Period period,
            @NotEmpty @Size(max = 4) List<@NotNull CoverageKind> kinds,
            @Nullable Period sellerProves,
            @Nullable @Valid Effect repairEffect) {

        Statutory toStatutory() {
            var promises =
                    kinds.stream().map(kind -> new Promise(kind, null, period)).toList();
            var effect = repairEffect == null ? null : repairEffect.toEffect();
            return new Statutory(from, fallback, promises, sellerProves, effect);
        }
    }

    /** @param remedy PRODUCT_REPLACEMENT or REFUND */
    public record Doa(@NotNull Period period, @NotNull Remedy remedy) {}

    /**
     * @param period of the work; a month where absent
     * @param partPeriod of work with a part that was replaced; six months where absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paid(@Nullable Period period, @Nullable Period partPeriod) {

        PaidRepair toPaidRepair() {
            return new PaidRepair(
                    period == null ? PaidRepair.CUSTOMARY.period() : period,
                    partPeriod == null ? PaidRepair.CUSTOMARY.partPeriod() : partPeriod);
        }
    }

    /** @param code for example CALL_OUT, INSPECTION or SHIPPING */
    public record FeeLine(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid PriceTag amount) {}

    /** @throws IllegalArgumentException when it breaks a rule that {@link PolicyRules} would have told */
    PolicyVersion toVersion() {
        return PolicyTerms.version(this);
    }
}
