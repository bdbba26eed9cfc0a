package org.aftersales.ticket.queue;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.ticket.Field;

/** Who may say who does what next. In another tenant a code is a new one, so one that nobody can have is "not there". */
public final class QueueRows {
    private static final String[] INSIDE = {AGENT, TECHNICIAN, MANAGER, ADMIN};

    private QueueRows() {}

    public static void add(AuthorisationMatrix matrix, String tenant, UUID customer) {
        var field = Field.of(tenant, customer);
        var ticket = "/v1/tickets/" + field.ticket();
        matrix.operation("GET /v1/queues").permits(INSIDE);
        matrix.operation("GET /v1/queues/{code}").at("/v1/queues/none").permits(INSIDE);
        matrix.operation("PUT /v1/queues/{code}")
                .at("/v1/queues/-no-code")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(QueueScenes.queue(false, Map.of())));
        matrix.operation("GET /v1/tickets/{id}/routing")
                .at(ticket + "/routing")
                .permits(AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);
        matrix.operation("PUT /v1/tickets/{id}/routing")
                .at(ticket + "/routing")
                .permits(AGENT, TECHNICIAN, MANAGER)
                .with(request -> request.body(Map.of("language", "fa")));
        rules(matrix);
        agents(matrix, field);
        rotas(matrix);
    }

    private static void rules(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/skill-rules").permits(INSIDE);
        matrix.operation("GET /v1/skill-rules/{code}")
                .at("/v1/skill-rules/none")
                .permits(INSIDE);
        matrix.operation("PUT /v1/skill-rules/{code}")
                .at("/v1/skill-rules/-no-code")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(QueueScenes.skillRule("cooling", Map.of())));
    }

    private static void agents(AuthorisationMatrix matrix, Field field) {
        for (var id : List.of("a-agent", "a-technician", "a-manager")) {
            QueueScenes.here(field, id, QueueScenes.agent(1, List.of(), List.of()));
        }
        matrix.operation("POST /v1/queues/next").permits(AGENT, TECHNICIAN, MANAGER);
        matrix.operation("GET /v1/queue-agents").permits(INSIDE);
        matrix.operation("GET /v1/queue-agents/{id}")
                .at("/v1/queue-agents/none")
                .permits(INSIDE);
        matrix.operation("PUT /v1/queue-agents/{id}")
                .at("/v1/queue-agents/-no-id")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(QueueScenes.agent(1, List.of(), List.of())));
        matrix.operation("PUT /v1/queue-agents/{id}/presence")
                .at("/v1/queue-agents/none/presence")
                .permits(AGENT, TECHNICIAN, MANAGER)
                .with(request -> request.body(Map.of("presence", "AWAY")));
    }

    private static void rotas(AuthorisationMatrix matrix) {
        matrix.operation("GET /v1/on-call-rotas/{code}")
                .at("/v1/on-call-rotas/none")
                .permits(INSIDE);
        matrix.operation("GET /v1/on-call-rotas/{code}/duty")
                .at("/v1/on-call-rotas/none/duty")
                .permits(INSIDE);
        matrix.operation("PUT /v1/on-call-rotas/{code}")
                .at("/v1/on-call-rotas/-no-code")
                .permits(MANAGER, ADMIN)
                .with(request -> request.body(RotaResourceTest.NIGHTS));
    }
}
