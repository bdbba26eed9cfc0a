package org.aftersales.feedback.delivery;

import java.util.List;
import java.util.UUID;

/**
 * What is to be told to whom.
 *
 * @param turn 0 for the invitation, from 1 on for its reminders
 * @param channels on which it may go, the dearest first; none where people only look by themselves
 */
public record Telling(UUID invitationId, UUID customerId, int turn, List<Channel> channels) {}
