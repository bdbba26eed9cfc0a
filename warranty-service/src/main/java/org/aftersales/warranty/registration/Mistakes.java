package org.aftersales.warranty.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.aftersales.kit.problem.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with what somebody tells, so that one answer tells all of it. */
final class Mistakes {

    private final List<RuleViolated> found = new ArrayList<>();

    /** What the step answers; null where it finds something wrong, which is kept. */
    <T> @Nullable T unless(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuleViolated wrong) { // told together with what the other steps find
            found.add(wrong);
            return null;
        }
    }

    /** Keeps what the step finds wrong. */
    void note(Runnable step) {
        unless(() -> {
            step.run();
            return Boolean.TRUE;
        });
    }

    /** @throws RuleViolated with everything that was found, if anything was; the first is the problem */
    void refuse() {
        if (found.size() == 1) throw found.getFirst();
        if (!found.isEmpty()) throw UnregistrableUnit.ofAll(found);
    }
}
