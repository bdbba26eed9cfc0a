package org.aftersales.loyalty.programme;

import org.aftersales.kit.problem.RuleViolated;

/** A tenant has as many of something as this installation lets them have. */
public final class BoundReached extends RuleViolated {
    private BoundReached(String what, int most, String where) {
        super("too-many-" + what, "There are %d %s %s already, and no more can be.".formatted(most, what, where));
    }

    /**
     * @param there how many there are, the new one not included
     * @param what as the code of the problem names them
     * @throws BoundReached when no other can be
     */
    public static void check(long there, int most, String what, String where) {
        if (there >= most) throw new BoundReached(what, most, where);
    }
}
