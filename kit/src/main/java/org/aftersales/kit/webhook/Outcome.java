package org.aftersales.kit.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an attempt ended. */
@Schema(name = "WebhookOutcome")
enum Outcome {
    /** Answered with a status of 2xx. */
    DELIVERED,
    /** Answered 410: the endpoint wants nothing more. */
    GONE,
    /** Answered with any other status; redirects are not followed. */
    REFUSED,
    /** No answer in time. */
    TIMED_OUT,
    /** No connection, no TLS, or no HTTP. */
    UNREACHABLE,
    /** The host has no address. */
    UNKNOWN_HOST,
    /** One of the host's addresses is not public. */
    ADDRESS_REFUSED
}
