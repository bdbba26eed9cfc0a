package org.aftersales.feedback.complaint;

import java.util.UUID;

/** Keeps that what happened is compensated once, also when staff says that it is the same as something else, or is not. */
public interface IncidentKeeper {

    /**
     * What happened is the same as something else; all that was given for the one was given for the other.
     *
     * @throws org.aftersales.kit.problem.Conflict when both have a compensation
     */
    void same(UUID incident, UUID as);

    /** A complaint is about something else than others; what was given for it was given for that. */
    void apart(UUID complaint, UUID incident);
}
