package org.aftersales.warranty.coverage;

import static org.aftersales.warranty.coverage.Evidence.DELIVERY;
import static org.aftersales.warranty.coverage.Evidence.IMPORT;
import static org.aftersales.warranty.coverage.Evidence.INSTALLATION;
import static org.aftersales.warranty.coverage.Evidence.MANUFACTURE;
import static org.aftersales.warranty.coverage.Evidence.SALE;
import static org.aftersales.warranty.coverage.EvidenceSource.CUSTOMER;
import static org.aftersales.warranty.coverage.EvidenceSource.MAKER;
import static org.aftersales.warranty.coverage.EvidenceSource.RETAILER;
import static org.aftersales.warranty.coverage.EvidenceSource.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BelievedTest {

    private static final Instant TOLD = Instant.parse("2026-11-21T08:00:00Z");
    private static final EvidencePiece SOLD = piece(0, SALE, RETAILER, 10);

    private static EvidencePiece piece(int number, Evidence kind, EvidenceSource source, int day) {
        var id = number == 0 ? null : new UUID(1, number);
        return new EvidencePiece(id, kind, LocalDate.ofEpochDay(day), source, null, TOLD.plusSeconds(number));
    }

    private static Map<Evidence, LocalDate> days(EvidencePiece... pieces) {
        return Believed.of(List.of(pieces)).dates().days();
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }

    @Test
    void of_two_events_in_the_wrong_order_the_more_trusted_source_is_believed() {
        var delivered = piece(1, DELIVERY, RETAILER, 12);

        assertEquals(
                Map.of(SALE, day(10), DELIVERY, day(12)), days(SOLD, delivered, piece(2, INSTALLATION, CUSTOMER, 11)));
        assertEquals(
                Map.of(SALE, day(10), INSTALLATION, day(11)), days(SOLD, delivered, piece(2, INSTALLATION, STAFF, 11)));
    }

    @Test
    void of_equally_trusted_ones_the_newer_is() {
        assertEquals(
                Map.of(SALE, day(10), INSTALLATION, day(11)),
                days(SOLD, piece(1, DELIVERY, MAKER, 12), piece(2, INSTALLATION, MAKER, 11)));
    }

    @Test
    void where_the_best_of_a_kind_is_ruled_out_the_next_takes_its_place() {
        var staff = piece(1, DELIVERY, STAFF, 12);

        assertEquals(
                Map.of(SALE, day(10), DELIVERY, day(12), INSTALLATION, day(13)),
                days(SOLD, staff, piece(2, INSTALLATION, RETAILER, 11), piece(3, INSTALLATION, CUSTOMER, 13)));
    }

    @Test
    void what_is_told_of_the_goods_rules_out_nothing_that_happened_with_the_sale() {
        assertEquals(
                Map.of(SALE, day(10), DELIVERY, day(12), IMPORT, day(20)),
                days(
                        SOLD,
                        piece(1, DELIVERY, CUSTOMER, 12),
                        piece(2, MANUFACTURE, STAFF, 30),
                        piece(3, IMPORT, MAKER, 20)));
    }

    @Test
    void a_sale_that_is_ruled_out_is_known_all_the_same() {
        var believed = Believed.of(List.of(SOLD, piece(1, DELIVERY, STAFF, 5)));

        assertEquals(Map.of(SALE, day(10), DELIVERY, day(5)), believed.dates().days());
        assertTrue(believed.isLastResort(SALE));
        assertFalse(believed.isLastResort(DELIVERY));
    }

    /** Against the definition, tried on every piece: it is believed, or something that is believed stands against it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_told_in_whatever_order_it_is_read_each_piece_is_believed_or_stands_behind_another(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var pieces = somePieces(random);
            var believed = Believed.of(pieces);
            var days = believed.dates().days();

            Collections.shuffle(pieces, random);

            assertEquals(days, Believed.of(pieces).dates().days(), () -> pieces.toString());
            for (var piece : pieces) assertExplained(piece, believed, pieces);
        }
    }

    private static List<EvidencePiece> somePieces(Random random) {
        var pieces = new ArrayList<>(List.of(SOLD));
        var told = 1 + random.nextInt(12);
        for (int number = 1; number <= told; number++) {
            var kind = Evidence.values()[random.nextInt(Evidence.values().length)];
            var source = EvidenceSource.values()[random.nextInt(EvidenceSource.values().length)];
            pieces.add(piece(number, kind, source, 5 + random.nextInt(10)));
        }
        return pieces;
    }

    private static void assertExplained(EvidencePiece piece, Believed believed, List<EvidencePiece> all) {
        var days = new EnumMap<>(believed.dates().days());
        if (believed.isSaleRuledOut()) days.remove(SALE);
        var isOut =
                EventOrder.against(piece.kind(), piece.day(), days).findAny().isPresent();
        if (believed.has(piece)) {
            assertEquals(believed.isLastResort(piece.kind()), isOut, piece + " of " + all);
            return;
        }
        var stands = believed.of(piece.kind()).filter(other -> isBefore(other, piece));
        assertTrue(isOut || stands.isPresent(), piece + " of " + all);
    }

    private static boolean isBefore(EvidencePiece one, EvidencePiece other) {
        var trust = one.source().compareTo(other.source());
        return trust < 0 || trust == 0 && one.toldAt().isAfter(other.toldAt());
    }
}
