package org.aftersales.warranty.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.warranty.catalogue.ItemCondition;
import org.aftersales.warranty.claim.CounterFault;
import org.aftersales.warranty.claim.Tried;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.customer.ContactRules;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /v1/counter-claims}: what the customer has in hand, what the receipt says, and what is wrong.
 *
 * @param scan what was read from the label, instead of GTIN and serial
 * @param purchasedOn in the zone of the policy
 * @param country where it was bought, as ISO 3166-1 alpha-2; decides where the product leaves its policy to the sale
 * @param condition of the goods, which decides there too; new where absent
 * @param price what was paid, as the receipt has it; required of retailers, whose sale it is
 * @param proofs ids of proofs of purchase that were sent before; at least one
 * @param customerRef the retailer's reference of the customer; others have none to tell
 * @param customer whom to tell of the claim; never taken for somebody who is known
 * @param faultDescription what is wrong, in the customer's words
 * @param reportedOn local day in the zone of the policy; today when absent
 * @param faultCode which fault it is, where that is known
 * @param tried what was tried against it already
 */
record FileAtCounter(
        @Nullable @Size(max = 20) String gtin,
        @Nullable @Size(max = 400) String serial,
        @Nullable @Size(max = 2000) String scan,
        @NotNull LocalDate purchasedOn,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable ItemCondition condition,
        TellSale.@Nullable Price price,
        @NotNull @Size(min = 1, max = 5) List<@NotNull UUID> proofs,
        @Nullable @Size(min = 1, max = 200) String customerRef,
        @Nullable @Valid Visitor customer,
        @NotBlank @Size(max = 4000) String faultDescription,
        @Nullable LocalDate reportedOn,
        @Nullable @Size(min = 1, max = 64) String faultCode,
        @Nullable @Valid Tried tried) {

    /** Who stands at the counter, as far as they say. */
    record Visitor(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 320) String email,
            @Nullable @Size(max = 35) String locale) {}

    /** As the owner would have told it. */
    RegisterOwnUnit purchase() {
        return new RegisterOwnUnit(
                gtin, serial, scan, purchasedOn, country, condition, price, proofs, null, null, null);
    }

    CounterFault fault() {
        return new CounterFault(faultDescription, reportedOn, faultCode, tried);
    }

    /** @throws UnregistrableUnit when nobody can be reached by what was told */
    Buyer buyer() {
        if (customer == null) return new Buyer(reference(), "", "", "", "", "", "");
        var phone = orEmpty(customer.phone());
        var email = orEmpty(customer.email());
        var codes = new ArrayList<String>();
        if (!phone.isEmpty() && !ContactRules.isPhone(phone)) codes.add("invalid-phone");
        if (!email.isEmpty() && !ContactRules.isEmail(email)) codes.add("invalid-email");
        if (!codes.isEmpty()) throw UnregistrableUnit.because(codes);
        return new Buyer(reference(), orEmpty(customer.name()), phone, email, orEmpty(customer.locale()), "", "");
    }

    private String reference() {
        return orEmpty(customerRef);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
