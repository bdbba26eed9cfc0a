package org.aftersales.warranty.customer;

import org.jspecify.annotations.Nullable;

/** Who bought, as far as the retailer said. Empty texts were not told. */
public record Buyer(
        String reference,
        String name,
        String phone,
        String email,
        String locale,
        String birthDate,
        String marketingConsent) {

    /** Somebody of whom nothing was told. */
    public static final Buyer UNKNOWN = new Buyer("", "", "", "", "", "", "");

    /** Whether the retailer knows this customer by a reference of its own; others are new with every sale. */
    public boolean isReferenced() {
        return !reference.isEmpty();
    }

    /** @return null when the buyer was not asked, or what they said cannot be read as an answer */
    public @Nullable Boolean consentsToMarketing() {
        return switch (marketingConsent) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }
}
