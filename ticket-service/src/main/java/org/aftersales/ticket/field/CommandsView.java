package org.aftersales.ticket.field;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each command, in the order in which they were told. */
@Schema(name = "FieldCommandResults")
record CommandsView(List<CommandView> items) {}
