package org.aftersales.loyalty.budget;

import java.util.List;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What was taken from budgets in this transaction; nobody else can take from the same parts before it ends. */
public record Draws(List<Draw> all) {
    public static final Draws NONE = new Draws(List.of());

    public Draws {
        all = List.copyOf(all);
    }

    /** From one of the parts of a budget. */
    public record Draw(ProgrammeCode programme, String budget, int shard, long points) {}

    public long of(String budget) {
        return all.stream()
                .filter(draw -> draw.budget().equals(budget))
                .mapToLong(Draw::points)
                .sum();
    }
}
