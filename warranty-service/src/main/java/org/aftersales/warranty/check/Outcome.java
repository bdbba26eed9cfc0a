package org.aftersales.warranty.check;

import org.aftersales.kit.problem.Problem;

/** How one of many questions went. */
sealed interface Outcome {

    record Answered(CheckRequest request, Checked checked) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
}
