package org.aftersales.ticket.ticket;

import jakarta.validation.constraints.NotNull;

/** How urgent a ticket is from now on. */
record ChangePriority(@NotNull Priority priority) {}
