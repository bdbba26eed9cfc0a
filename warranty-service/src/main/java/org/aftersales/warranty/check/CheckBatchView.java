package org.aftersales.warranty.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The answers to many questions, in their order. */
record CheckBatchView(List<Item> items) {

    /**
     * @param index of the question, from 0
     * @param status as the answer to this question alone would have had
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int index,
            int status,
            @Nullable CheckView check,
            @Nullable Refusal problem) {}

    record Refusal(String code, String detail, List<Violation> errors) {}

    static CheckBatchView of(List<Outcome> outcomes, Locale language) {
        var items = new ArrayList<Item>();
        for (var outcome : outcomes) {
            items.add(
                    switch (outcome) {
                        case Outcome.Answered(var _, var checked) ->
                            new Item(items.size(), 200, CheckView.of(checked, language), null);
                        case Outcome.Refused(var problem) -> refused(items.size(), problem);
                    });
        }
        return new CheckBatchView(items);
    }

    private static Item refused(int index, Problem problem) {
        var refusal = new Refusal(problem.code(), problem.detail(), problem.violations());
        return new Item(index, status(problem), null, refusal);
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case Malformed _ -> 400;
            case Forbidden _ -> 403;
            case NotFound _ -> 404;
            case RuleViolated _ -> 422;
            default -> throw problem; // not about this question alone
        };
    }
}
