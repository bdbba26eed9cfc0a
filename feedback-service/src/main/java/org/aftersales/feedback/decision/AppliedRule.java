package org.aftersales.feedback.decision;

import java.time.Duration;

/**
 * A rule that asks about something that has happened.
 *
 * @param delay until it is decided
 * @param whole whether all of the delay is waited for, also of work that is confirmed before
 */
public record AppliedRule(RuleRef ref, Duration delay, boolean whole) {}
