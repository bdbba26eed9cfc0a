package org.aftersales.warranty.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.aftersales.warranty.coverage.UsageLimit;

/**
 * How much use a contract covers, whichever comes first: that, or its days.
 *
 * @param unit of the meter, for example {@code km} or {@code h}
 * @param meterAtSale what the meter showed when the contract was sold
 * @param allowance so much from there on
 */
@Embeddable
record ContractUsage(
        @Column(name = "usage_unit") @NotBlank @Size(max = 20)
        String unit,

        @Column(name = "meter_at_sale") @Min(0) @Max(MOST) long meterAtSale,
        @Column(name = "usage_allowance") @Min(1) @Max(MOST) long allowance) {

    private static final long MOST = 1_000_000_000_000L;

    UsageLimit limit() {
        return new UsageLimit(unit, meterAtSale + allowance);
    }

    /** How much of it is left at this reading; one below that of the sale is of another meter, and counts as none. */
    long left(long meter) {
        return Math.max(0, allowance - Math.max(0, meter - meterAtSale));
    }
}
