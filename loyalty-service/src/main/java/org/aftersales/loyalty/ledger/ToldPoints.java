package org.aftersales.loyalty.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's points, as they are handed over to them.
 *
 * @param expiring the next days on which points end, soonest first
 * @param statement every movement and why, the newest first
 * @param notices what the member was told of points before they ended
 */
@Schema(name = "ExportedPoints")
public record ToldPoints(
        Balance balance, List<Expiring> expiring, List<StatementEntry> statement, List<ToldNotice> notices) {}
