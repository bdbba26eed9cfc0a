package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Conversations implements Aggregates<Conversation, UUID> {}
