package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as retailers' systems write and read it.
 *
 * @param serialCheck how a serial proves that it was typed right; absent where it does not
 * @param lettersReadAsDigits letters that no serial of the product has: where one is typed, the digit is meant that looks
 *     like it. More may be added while no stored serial has them, none is taken away
 * @param onlyIssuedSerials true where only serials are registered that are on the list of issued ones
 * @param policyCode the policy that it is sold under, or {@code BY-SALE}: the most specific that applies to the sale
 * @param services what comes with it for whoever buys it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductDocument(
        @NotBlank String gtin,
        @NotBlank @Size(max = 100) String sku,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String nameFa,
        @NotBlank @Size(max = 100) String category,
        @NotBlank @Size(max = SerialRule.MAX_PATTERN) String serialPattern,
        boolean imei,
        @Nullable SerialCheck serialCheck,
        @Nullable Set<@NotNull LookAlike> lettersReadAsDigits,
        @Nullable Boolean onlyIssuedSerials,
        @NotNull @Pattern(regexp = PolicyDocument.CODE) String policyCode,
        @Nullable @Valid ListPrice listPrice,
        @Nullable Set<@NotNull InitialService> services) {

    ProductDocument {
        lettersReadAsDigits = inOrder(lettersReadAsDigits);
        services = inOrder(services);
    }

    /** What is no policy's code. */
    static final String BY_SALE = "BY-SALE";

    /** @param amount a decimal text in major units with at most the decimals of the currency */
    public record ListPrice(
            @NotBlank @Size(max = 40) String amount,
            @NotBlank String currency) {

        boolean isValid() {
            return PriceText.parse(amount, currency).isPresent();
        }
    }

    ProductDocument withGtin(Gtin padded) {
        return new ProductDocument(
                padded.value(),
                sku,
                name,
                nameFa,
                category,
                serialPattern,
                imei,
                serialCheck,
                lettersReadAsDigits,
                onlyIssuedSerials,
                policyCode,
                listPrice,
                services);
    }

    Article toArticle(Gtin padded) {
        var comesWith = services == null ? Set.<InitialService>of() : services;
        return new Article(padded, serialRule(), policyCode.equals(BY_SALE) ? null : policyCode, category, comesWith);
    }

    SerialRule serialRule() {
        return new SerialRule(serialPattern, imei, serialCheck, Boolean.TRUE.equals(onlyIssuedSerials), letters());
    }

    Set<LookAlike> letters() {
        return lettersReadAsDigits == null ? Set.of() : lettersReadAsDigits;
    }

    /** Written in one way, however it was told; what is null is refused by validation. */
    private static <E extends Enum<E>> @Nullable Set<E> inOrder(@Nullable Set<E> told) {
        if (told == null || told.isEmpty()) return null;
        if (told.stream().anyMatch(Objects::isNull)) return told;
        return Collections.unmodifiableSet(EnumSet.copyOf(told));
    }
}
