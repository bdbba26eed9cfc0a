package org.aftersales.warranty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.warranty.customer.Buyer;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.RegisterUseCases;
import org.aftersales.warranty.unit.ToldSale;
import org.jspecify.annotations.Nullable;

/**
 * All sales of a retailer as a file that registers them anew, with the same coverages, wherever it is sent. Written page
 * by page, so that a million need no more memory than ten.
 */
@ApplicationScoped
class SalesExport {

    private static final int PAGE = 1_000;
    private static final byte[] BEGINNING = {};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RegisterUseCases register;
    private final CustomerUseCases customers;
    private final Tenants tenants;

    SalesExport(RegisterUseCases register, CustomerUseCases customers, Tenants tenants) {
        this.register = register;
        this.customers = customers;
        this.tenants = tenants;
    }

    /** UTF-8 with a byte order mark and CRLF, values guarded, in no order that means anything. */
    StreamingOutput of(String retailer) {
        var tenant = tenants.current();
        return out -> write(tenant, retailer, out);
    }

    private void write(String tenant, String retailer, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var header = new ArrayList<>(SalesReader.ALL);
        header.add(SalesReader.CODES);
        writer.write(BYTE_ORDER_MARK + CsvText.line(header));
        var after = BEGINNING;
        for (var lines = page(tenant, retailer, after); !lines.isEmpty(); lines = page(tenant, retailer, after)) {
            for (var line : lines) writer.write(line.text());
            after = lines.getLast().place();
        }
        writer.flush();
    }

    private record Line(byte[] place, String text) {}

    private List<Line> page(String tenant, String retailer, byte[] after) {
        return tenants.as(tenant, () -> {
            var sales = register.sales(retailer, after, PAGE);
            var buyers = customers.asTold(
                    retailer, sales.stream().map(ToldSale::customer).toList());
            return sales.stream().map(sale -> line(sale, buyers)).toList();
        });
    }

    private static Line line(ToldSale sale, Map<CustomerId, Buyer> buyers) {
        var delivered = moment(sale, sale.deliveredOn(), sale.soldAt());
        var installed = moment(sale, sale.installedOn(), delivered == null ? sale.soldAt() : delivered);
        var values = new ArrayList<>(List.of(
                sale.reference(),
                sale.soldAt().toString(),
                sale.store(),
                sale.item().gtin().value(),
                sale.item().serial().value(),
                sale.price().amount().toPlainString(),
                sale.price().currency(),
                delivered == null ? "" : delivered.toString(),
                installed == null ? "" : installed.toString()));
        values.addAll(person(buyers.getOrDefault(sale.customer(), Buyer.UNKNOWN)));
        values.addAll(List.of(Objects.toString(sale.channel(), ""), Objects.toString(sale.condition(), "")));
        values.addAll(List.of("", "", "")); // contacts for safety notices are told to nobody, and no codes apply
        return new Line(sale.place(), CsvText.line(values));
    }

    private static List<String> person(Buyer buyer) {
        return List.of(
                buyer.reference(),
                buyer.name(),
                buyer.phone(),
                buyer.email(),
                buyer.locale(),
                buyer.birthDate(),
                buyer.marketingConsent());
    }

    /** A moment of that day which is not before what came first; of the day alone is known what it was. */
    private static @Nullable Instant moment(ToldSale sale, @Nullable LocalDate day, Instant notBefore) {
        if (day == null) return null;
        var begin = day.atStartOfDay(sale.zone()).toInstant();
        return begin.isBefore(notBefore) ? notBefore : begin;
    }
}
