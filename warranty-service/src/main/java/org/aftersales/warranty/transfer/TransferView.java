package org.aftersales.warranty.transfer;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * An offer, without saying whose it was or is.
 *
 * @param number to be read out; gives access to nothing
 * @param code for the next owner's eyes only; in the answer to the offer, and nowhere else
 */
record TransferView(
        UUID id,
        String number,
        UnitId unitId,
        TransferStatus status,
        Instant offeredAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String code) {

    static TransferView of(OpenedTransfer opened) {
        var transfer = opened.transfer();
        return new TransferView(
                transfer.id(),
                transfer.number(),
                transfer.unitId(),
                transfer.status(),
                transfer.offeredAt(),
                transfer.expiresAt(),
                transfer.endedAt(),
                opened.code());
    }

    static TransferView of(Transfer transfer) {
        return of(new OpenedTransfer(transfer, null));
    }
}
