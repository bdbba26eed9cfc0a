package org.aftersales.loyalty.ledger;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.loyalty.ledger.Entry.Pocket;

/** Entries of a posting while it is decided; the lots follow at once. */
final class Movement {
    private final List<Entry> entries = new ArrayList<>();

    void within(OpenLot lot, Pocket from, Pocket to, long points) {
        into(lot, from, -points);
        into(lot, to, points);
    }

    void into(OpenLot lot, Pocket pocket, long points) {
        if (points == 0) return;
        lot.add(pocket, points);
        entries.add(Entry.of(pocket, lot.lot(), points));
    }

    void onto(String account, long points) {
        if (points != 0) entries.add(Entry.of(account, points));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
