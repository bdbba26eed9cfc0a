package org.aftersales.warranty.catalogue;

import java.util.List;
import java.util.Set;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.SaleDates;
import org.jspecify.annotations.Nullable;

/**
 * What a registration needs to know of a product: how its serials look and which policy it is sold under.
 *
 * @param policyCode null where the policy is chosen by what the product is and how it is sold
 * @param services what comes with it
 */
public record Article(
        Gtin gtin, SerialRule serialRule, @Nullable String policyCode, String category, Set<InitialService> services) {

    /** What of the services is still to be done, in the order of doing it: what is installed needs no delivery either. */
    public List<InitialService> servicesLeft(SaleDates told) {
        var isInstalled = told.of(Evidence.INSTALLATION).isPresent();
        var isDelivered = isInstalled || told.of(Evidence.DELIVERY).isPresent();
        return services.stream()
                .filter(each -> switch (each) {
                    case DELIVERY -> !isDelivered;
                    case INSTALLATION -> !isInstalled;
                    case TRAINING -> true;
                })
                .sorted()
                .toList();
    }

    /** The serial as it is stored and compared: with digits for the letters that the product's serials never have. */
    public SerialNumber read(SerialNumber typed) {
        return serialRule.read(typed);
    }

    /** @param serial as it was {@link #read} */
    public boolean accepts(SerialNumber serial) {
        return serialRule.accepts(serial);
    }

    /** Whether a serial that looks right must also have been issued. */
    public boolean sellsOnlyIssued() {
        return serialRule.onlyIssued();
    }
}
