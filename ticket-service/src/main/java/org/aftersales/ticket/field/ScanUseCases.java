package org.aftersales.ticket.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.ticket.ticket.FieldWorkUseCases;
import org.aftersales.ticket.unit.UnitUseCases;

/** From the label of a device to the ticket about it. */
@ApplicationScoped
@Transactional
class ScanUseCases {
    private final UnitUseCases units;
    private final FieldWorkUseCases tickets;

    ScanUseCases(UnitUseCases units, FieldWorkUseCases tickets) {
        this.units = units;
        this.tickets = tickets;
    }

    /** 404: nobody has registered it, or we have not heard of that yet. */
    static final class UnknownUnit extends NotFound {
        UnknownUnit() {
            super("unknown-unit", "No registered unit has this label; it may have been registered a moment ago.");
        }
    }

    /**
     * What is known of the device with this label.
     *
     * @throws UnreadableScan when it names no unit
     * @throws UnknownUnit when nobody has told of the unit
     */
    ScanView scan(String scanned) {
        var label = ScannedLabel.read(scanned);
        var unit = units.labelled(label.gtin(), label.serial()).orElseThrow(UnknownUnit::new);
        return ScanView.of(unit, tickets.openAbout(unit.unitId()));
    }
}
