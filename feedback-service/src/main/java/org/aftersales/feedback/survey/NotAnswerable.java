package org.aftersales.feedback.survey;

import org.aftersales.kit.problem.Conflict;

/** Nothing to answer: not asked yet, answered already, or too late. */
final class NotAnswerable extends Conflict {

    NotAnswerable() {
        super("invitation-not-answerable", "This invitation is not open for an answer.");
    }
}
