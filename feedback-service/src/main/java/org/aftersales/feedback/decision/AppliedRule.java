package org.aftersales.feedback.decision;

import java.time.Duration;

/**
 * A rule that asks about something that has happened.
 *
 * @param delay until it is decided
 */
public record AppliedRule(RuleRef ref, Duration delay) {}
