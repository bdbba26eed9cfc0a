package org.aftersales.feedback.customer;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and as whom, a customer can be asked anything.
 *
 * @param person the same for all customers that one person is
 * @param customers all that are this person
 * @param linked whether somebody signed in as them
 * @param surveyConsent null while nobody has told how to reach them
 */
public record Reach(
        String person,
        Set<UUID> customers,
        boolean linked,
        @Nullable Boolean surveyConsent,
        boolean erased) {}
