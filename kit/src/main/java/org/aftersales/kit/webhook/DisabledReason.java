package org.aftersales.kit.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an endpoint is told of nothing. */
@Schema(name = "WebhookDisabledReason")
public enum DisabledReason {
    /** Its owner said so. */
    REQUESTED,
    /** It answered 410: it wants nothing more. */
    GONE,
    /** It has failed for too long. */
    FAILING
}
