package org.aftersales.ticket.queue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent and how much they have. */
@Schema(name = "QueueAgentState")
record AgentView(
        String id,
        AgentDocument agent,
        Presence presence,

        @Schema(description = "their open tickets, whoever gave them")
        long load) {

    static AgentView of(QueueAgent agent, long load) {
        return new AgentView(agent.id(), agent.document(), agent.presence(), load);
    }
}
