package org.aftersales.warranty.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What became of many sales, in the order in which they were told. */
record RegistrationBatchView(List<RegistrationItem> items) {

    /**
     * @param index of the sale, from 0
     * @param status as the answer to this sale alone would have had
     * @param location of the unit; absent for a refused sale
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegistrationItem(
            int index,
            int status,
            @Nullable String location,
            @Nullable RegistrationView registration,
            @Nullable RegistrationRefusal problem) {}

    /** @param errors with pointers into the whole batch, such as {@code /registrations/3/serial} */
    record RegistrationRefusal(String code, String detail, List<Violation> errors) {}

    /** @param findings one a sale */
    static RegistrationBatchView of(List<BatchedSale> sales, List<Finding> findings) {
        var items = new ArrayList<RegistrationItem>();
        for (int i = 0; i < sales.size(); i++) {
            var unreadable = sales.get(i).refusal();
            items.add(unreadable == null ? found(i, findings.get(i)) : refused(i, unreadable));
        }
        return new RegistrationBatchView(items);
    }

    private static RegistrationItem found(int index, Finding finding) {
        return switch (finding.outcome()) {
            case REGISTERED -> accepted(index, 201, finding);
            case ALREADY_REGISTERED -> accepted(index, 200, finding);
            case CONFLICT -> refused(index, new SaleConflict(finding.codes()));
            case REJECTED -> refused(index, new InvalidSale(finding.codes()));
        };
    }

    private static RegistrationItem accepted(int index, int status, Finding finding) {
        var registration = RegistrationView.of(finding.outcome(), Objects.requireNonNull(finding.warranty()));
        return new RegistrationItem(index, status, "/v1/units/" + registration.id(), registration, null);
    }

    private static RegistrationItem refused(int index, Problem problem) {
        var item = "/registrations/" + index;
        var errors = problem.violations().stream()
                .map(each -> new Violation(item + each.pointer(), each.code(), each.message()))
                .toList();
        var refusal = new RegistrationRefusal(problem.code(), problem.detail(), errors);
        return new RegistrationItem(index, status(problem), null, null, refusal);
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case Malformed _ -> 400;
            case Conflict _ -> 409;
            case RuleViolated _ -> 422;
            default -> throw problem; // not about this sale alone
        };
    }
}
