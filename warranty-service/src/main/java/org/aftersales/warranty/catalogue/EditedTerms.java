package org.aftersales.warranty.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Exclusion;
import org.aftersales.warranty.coverage.Fee;
import org.aftersales.warranty.coverage.Statutory;
import org.jspecify.annotations.Nullable;

/**
 * In which terms of the whole policy two versions differ that move no day; they hold for every unit alike.
 *
 * @param exclusionsAdded faults that would not be answered for any more
 * @param exclusionsRemoved faults that would be answered for
 * @param fees whose amount would be another, by their codes in the order of the policies
 * @param others pointers of all else in the policy that would be another
 */
record EditedTerms(
        List<PolicyDocument.Excluded> exclusionsAdded,
        List<PolicyDocument.Excluded> exclusionsRemoved,
        List<EditedFee> fees,
        List<String> others) {

    /** @param before absent where it is not asked now, as {@code after} is where it would not be asked any more */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EditedFee(
            String code, @Nullable Money before, @Nullable Money after) {}

    private static final Map<String, Function<PolicyVersion, @Nullable Object>> OTHERS = otherTerms();

    static EditedTerms between(PolicyVersion before, PolicyVersion after) {
        return new EditedTerms(
                exclusions(after, before), exclusions(before, after), fees(before, after), others(before, after));
    }

    private static Map<String, Function<PolicyVersion, @Nullable Object>> otherTerms() {
        var others = new LinkedHashMap<String, Function<PolicyVersion, @Nullable Object>>();
        others.put("/returnWindow", PolicyVersion::returnWindow);
        others.put("/transferable", policy -> policy.transfers().allowed());
        others.put("/mostTransfers", policy -> policy.transfers().most());
        others.put("/repairEffect", policy -> policy.terms().repairEffect());
        others.put("/statutory/sellerProves", policy -> byLaw(policy, Statutory::sellerProves));
        others.put("/statutory/repairEffect", policy -> byLaw(policy, Statutory::repairEffect));
        others.put("/remedies", policy -> policy.terms().redress().ladder());
        others.put("/replacementEffect", policy -> policy.terms().redress().replacementEffect());
        others.put("/doaWindow", policy -> policy.terms().redress().doa());
        others.put("/paidRepair", policy -> policy.terms().redress().paidRepair());
        return others;
    }

    private static @Nullable Object byLaw(PolicyVersion policy, Function<Statutory, @Nullable Object> term) {
        var law = policy.terms().statutory();
        return law == null ? null : term.apply(law);
    }

    private static List<String> others(PolicyVersion before, PolicyVersion after) {
        return OTHERS.entrySet().stream()
                .filter(term -> !Objects.equals(
                        term.getValue().apply(before), term.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those of the one that the other has not. */
    private static List<PolicyDocument.Excluded> exclusions(PolicyVersion one, PolicyVersion other) {
        var known = other.terms().exclusions();
        return one.terms().exclusions().stream()
                .filter(each -> !known.contains(each))
                .distinct()
                .map(EditedTerms::told)
                .toList();
    }

    private static PolicyDocument.Excluded told(Exclusion exclusion) {
        return new PolicyDocument.Excluded(exclusion.partCategory(), exclusion.faultCode());
    }

    private static List<EditedFee> fees(PolicyVersion before, PolicyVersion after) {
        var old = fees(before);
        var next = fees(after);
        var codes = new ArrayList<>(old.keySet());
        next.keySet().stream().filter(code -> !old.containsKey(code)).forEach(codes::add);
        return codes.stream()
                .map(code -> new EditedFee(code, old.get(code), next.get(code)))
                .filter(fee -> !Objects.equals(fee.before(), fee.after()))
                .toList();
    }

    private static Map<String, Money> fees(PolicyVersion policy) {
        var fees = new LinkedHashMap<String, Money>();
        for (Fee fee : policy.terms().redress().fees()) fees.put(fee.code(), fee.amount());
        return fees;
    }

    boolean changeNothing() {
        return exclusionsAdded.isEmpty() && exclusionsRemoved.isEmpty() && fees.isEmpty() && others.isEmpty();
    }
}
