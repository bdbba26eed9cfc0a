package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a member was told of points that would end, as it is handed over to them. */
@Schema(name = "ExportedNotice")
record ToldNotice(long points, LocalDate endOn, int daysAhead, Instant toldAt) {}
