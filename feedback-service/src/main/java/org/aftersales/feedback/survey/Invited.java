package org.aftersales.feedback.survey;

import java.net.URI;
import java.util.List;
import org.aftersales.feedback.template.Spoken;

/**
 * What a message may say of an invitation.
 *
 * @param reference the number of the work as people say it; empty where there is none
 * @param page where it is answered
 * @param question the one that the steps answer; empty where there is none
 * @param low what the lowest step means; empty where nothing is said of it
 * @param high what the highest step means; empty where nothing is said of it
 * @param steps the same page with a step filled in, from the lowest on; nothing counts until it is sent
 */
public record Invited(
        Spoken spoken, String reference, URI page, String question, String low, String high, List<Step> steps) {

    /** A step of the first scale. */
    public record Step(int value, URI url) {}
}
