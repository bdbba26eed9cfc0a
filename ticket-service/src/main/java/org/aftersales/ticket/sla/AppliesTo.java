package org.aftersales.ticket.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/** Which tickets a policy is for; what is absent excludes none. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppliesTo(
        @Size(min = 1, max = 8) @Nullable List<@NotNull TicketKind> kinds,
        @Size(min = 1, max = 4) @Nullable List<@NotNull Priority> priorities,

        @Size(min = 1, max = 500) @Nullable List<@NotNull @Pattern(regexp = "[0-9]{14}") String> gtins,

        @Size(min = 1, max = 50) @Nullable List<@NotNull @Pattern(regexp = Names.CODE) String> customerTiers,

        @Size(min = 1, max = 3) @Nullable List<@NotNull WarrantyState> warrantyStates) {

    static final AppliesTo ALL = new AppliesTo(null, null, null, null, null);

    boolean fits(Subject subject) {
        return fits(gtins, subject.gtin())
                && fits(customerTiers, subject.customerTier())
                && fits(warrantyStates, subject.warrantyState())
                && fits(kinds, subject.kind())
                && fits(priorities, subject.priority());
    }

    /** The greater, the more specific: product before tier, warranty, kind and priority. */
    int specificity() {
        return Stream.of(gtins, customerTiers, warrantyStates, kinds, priorities)
                .map(named -> named == null ? 0 : 1)
                .reduce(0, (above, here) -> 2 * above + here);
    }

    private static <T> boolean fits(@Nullable List<T> named, @Nullable T actual) {
        return named == null || actual != null && named.contains(actual);
    }
}
