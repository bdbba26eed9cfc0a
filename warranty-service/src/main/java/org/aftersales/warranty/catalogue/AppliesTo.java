package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sales a policy is for, where the product leaves the policy to the sale. A list that is absent excludes nothing.
 *
 * @param countries as ISO 3166-1 alpha-2
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppliesTo(
        @Nullable @Size(max = MOST) List<@NotNull String> gtins,
        @Nullable @Size(max = MOST) List<@NotBlank @Size(max = 100) String> categories,
        @Nullable @Size(max = MOST) List<@NotNull @Pattern(regexp = PolicyDocument.CODE) String> channels,
        @Nullable @Size(max = 3) List<@NotNull ItemCondition> conditions,
        @Nullable @Size(max = MOST) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries) {

    static final int MOST = 200;

    boolean namesSomething() {
        return !toScope().equals(new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));
    }

    /** Numbers that are no GTINs are left out; whether there are any is a matter of the rules. */
    Scope toScope() {
        var products = orEmpty(gtins).stream()
                .flatMap(gtin -> Gtin.parse(gtin).stream())
                .collect(Collectors.toSet());
        return new Scope(
                products,
                new LinkedHashSet<>(orEmpty(categories)),
                new LinkedHashSet<>(orEmpty(channels)),
                new LinkedHashSet<>(orEmpty(conditions)),
                new LinkedHashSet<>(orEmpty(countries)));
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
