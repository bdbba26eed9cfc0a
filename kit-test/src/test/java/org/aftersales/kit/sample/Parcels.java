package org.aftersales.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregates;

@ApplicationScoped
class Parcels implements Aggregates<Parcel, ParcelId> {
    List<Parcel> after(UUID position, int count) {
        return find("id.value > ?1 order by id.value", position).page(0, count).list();
    }
}
