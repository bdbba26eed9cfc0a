package org.aftersales.kit.sample;

import java.util.UUID;

record ParcelView(UUID id, String label, ParcelStatus status) {
    static ParcelView of(Parcel parcel) {
        return new ParcelView(parcel.key(), parcel.label(), parcel.status());
    }
}
