package org.aftersales.kit.rest;

import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to 200
 * @param after the cursor of an earlier part
 */
public record PageRequest(int limit, @Nullable String after) {
    private static final int DEFAULT = 50;
    private static final int LARGEST = 200;

    /**
     * Larger limits are lowered to 200, an absent one is 50.
     *
     * @throws Malformed for limits below 1
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String after) {
        if (limit != null && limit < 1) {
            throw new Malformed(
                    "invalid-parameter",
                    "The limit is at least 1.",
                    List.of(new Violation("?limit", "too-small", "at least 1")));
        }
        return new PageRequest(limit == null ? DEFAULT : Math.min(limit, LARGEST), after);
    }
}
